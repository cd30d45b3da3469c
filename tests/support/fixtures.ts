import { test as base } from '@playwright/test';
import type { Fault } from '@/tools/local-arxiv/faults';
import {
  type LocalArxiv,
  type LocalArxivOptions,
  startLocalArxiv,
} from '@/tools/local-arxiv/start';
import { type ChromiumExtension, type ChromiumOptions, launchChromium } from './chromium';

export { expect } from '@playwright/test';

/** The themes a walk looks at each time; in `npm run test:long` it looks at both. */
export const themes: readonly ('light' | 'dark')[] =
  process.env.LONG === '1' ? ['light', 'dark'] : ['dark'];

/** Leaves a test to `npm run test:long`; a smaller one like it runs each time. */
export function onlyInLong(): void {
  base.skip(process.env.LONG !== '1', 'in npm run test:long');
}

type Given = {
  /** What the local arXiv of each test holds: `test.use({ corpus: { papers: 50 } })`. */
  corpus: LocalArxivOptions;
  /** How arXiv misbehaves from the first request on: `test.use({ faults: [{ kind: 'html' }] })`. */
  faults: Fault[];
  /** How Chromium starts, beside its arXiv. */
  chromium: Omit<ChromiumOptions, 'arxiv'>;
};

type Fixtures = {
  /** The arXiv of this test alone. */
  arxiv: LocalArxiv;
  /** The built extension in a fresh profile, asking that arXiv. */
  extension: ChromiumExtension;
};

export const test = base.extend<Given & Fixtures>({
  corpus: [{ papers: 300, seed: 1 }, { option: true }],
  faults: [[], { option: true }],
  chromium: [{}, { option: true }],
  arxiv: async ({ corpus, faults }, use) => {
    const arxiv = await startLocalArxiv(corpus);
    for (const fault of faults) arxiv.faults.add(fault);
    await use(arxiv);
    await arxiv.close();
  },
  extension: async ({ arxiv, chromium }, use) => {
    const extension = await launchChromium({ language: 'en-US', ...chromium, arxiv });
    await use(extension);
    await extension.close();
  },
});
