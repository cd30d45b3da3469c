import { test as base } from '@playwright/test';
import type { Fault } from '@/tools/local-arxiv/faults';
import {
  type LocalArxiv,
  type LocalArxivOptions,
  startLocalArxiv,
} from '@/tools/local-arxiv/start';
import { type ChromiumExtension, type ChromiumOptions, launchChromium } from './chromium';
import { addNewPapers, type NewPaper, newPapers } from './new-papers';
import { isShareable, makeSharedChromium, type SharedChromium } from './shared-chromium';

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

type WorkerFixtures = {
  /** The browser of one test after the other, where theirs needs nothing special. */
  shared: SharedChromium;
};

export const test = base.extend<Given & Fixtures, WorkerFixtures>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what is needed.
    async ({}, use) => {
      const shared = makeSharedChromium();
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  corpus: [{}, { option: true }],
  faults: [[], { option: true }],
  chromium: [{}, { option: true }],
  arxiv: async ({ corpus, faults, shared: { certificate } }, use) => {
    const { papers = 300, newest = newPapers, ...others } = corpus;
    const arxiv = await startLocalArxiv({ papers, ...others, certificate });
    addNewPapers(arxiv, newest);
    for (const fault of faults) arxiv.faults.add(fault);
    await use(arxiv);
    await arxiv.close();
  },
  extension: async ({ arxiv, chromium, shared }, use) => {
    const { extension: build = '.output/chrome-mv3' } = chromium;
    // The long form has the time for a browser each.
    const extension =
      isLong || !isShareable(chromium)
        ? await launchChromium({ language: 'en-US', ...chromium, arxiv })
        : await shared.load(build, arxiv);
    await use(extension);
    await extension.close();
  },
});

/** Leaves a test to `npm run test:long`, its browser too; a smaller one like it runs each time. */
export const testInLong: typeof test.only = isLong ? test : test.skip;
