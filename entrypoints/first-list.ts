import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstScreens } from '@/components/first-screen/first-screens';
import { readFirst } from '@/lib/library/read-first';
import { type FirstScreens, keptIds, type Opening, type Tree } from '@/lib/reading/first-copy';
import { type KeptFirst, openingNow } from './shared/first-copy';

/** What this script leaves behind. */
export type FirstList = {
  /** Reads how the popup opens now; nothing where the page itself must say. */
  draw(opening: Opening): Promise<Tree | undefined>;
  /** Keeps how the popup opens now, for the next time. */
  keep(): Promise<void>;
};

declare global {
  var arxivDailyFirst: FirstList | undefined;
}

/**
 * What reads and draws first screens, as a script of its own: pages load it late, Chrome's worker has no
 * `import()`, and the popup needs it before its modules where no first screen is kept.
 */
export default defineUnlistedScript(() => {
  globalThis.arxivDailyFirst = { draw, keep };
});

async function draw(opening: Opening): Promise<Tree | undefined> {
  const ids = keptIds(opening);
  const screens = ids && (await readScreens(ids, opening.now));
  return ids?.length ? screens?.kept : screens?.fresh;
}

async function keep(): Promise<void> {
  const { session } = chrome.storage;
  // Whoever writes tells of a change while the writing is under way, so a read that begins after the
  // change was told of sees what it led to.
  const { first, change }: KeptFirst = await session.get(['first', 'change']);
  const inPage = 'localStorage' in globalThis;
  const opening = openingNow(inPage ? localStorage.getItem('place:popup') : null);
  // Chrome's worker knows no place but the one a page kept a screen for.
  const ids = inPage ? (keptIds(opening) ?? []) : (first?.ids ?? []);
  const screens = await readScreens(ids, opening.now);
  // Also that there is none, so that a background that wakes doesn't look again.
  await session.set({ first: { ids, ...screens, change, when: opening.when } });
}

async function readScreens(ids: readonly string[], now: number): Promise<FirstScreens | undefined> {
  const rows = await readFirst(ids);
  return rows && firstScreens(rows, ids, now);
}
