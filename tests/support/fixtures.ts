import { test as base } from '@playwright/test';
import type { Fault } from '@/tools/local-arxiv/faults';
import {
  type LocalArxiv,
  type LocalArxivOptions,
  startLocalArxiv,
} from '@/tools/local-arxiv/start';
import { type ChromiumExtension, type ChromiumOptions, launchChromium } from './chromium';
import { addNewPapers, type NewPaper, newPapers } from './new-papers';

export { expect } from '@playwright/test';

/** Whether this is `npm run test:long`. */
export const isLong = process.env.LONG === '1';

/** The themes a walk looks at each time; in `npm run test:long` it looks at both. */
export const themes: readonly ('light' | 'dark')[] = isLong ? ['light', 'dark'] : ['dark'];

type Given = {
  /**
   * What the local arXiv of each test holds before the extension starts and asks: so many generated
   * papers and, newer than these, some of the test's own: `test.use({ corpus: { newest: [paper] } })`.
   */
  corpus: LocalArxivOptions & { newest?: readonly NewPaper[] };
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
  corpus: [{}, { option: true }],
  faults: [[], { option: true }],
  chromium: [{}, { option: true }],
  arxiv: async ({ corpus: { papers = 300, newest = newPapers, ...others }, faults }, use) => {
    const arxiv = await startLocalArxiv({ papers, ...others });
    addNewPapers(arxiv, newest);
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

/** Leaves a test to `npm run test:long`, its browser too; a smaller one like it runs each time. */
export const testInLong: typeof test.only = isLong ? test : test.skip;
