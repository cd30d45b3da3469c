import { firstScreens } from '@/components/first-screen/first-screens';
import { readFirst } from '@/lib/library/read-first';
import { type FirstScreens, keptIds, type Opening, type Tree } from '@/lib/reading/first-copy';
import { type KeptFirst, openingNow } from './first-copy';

declare global {
  /** What `entrypoints/first-list.ts` leaves behind. */
  var arxivDailyFirst: { draw: typeof draw; keep: typeof keep } | undefined;
}

/** Reads how the popup opens now; nothing where the page itself must say. */
export async function draw(opening: Opening): Promise<Tree | undefined> {
  const ids = keptIds(opening);
  const screens = ids && (await readScreens(ids, opening.now));
  return ids?.length ? screens?.kept : screens?.fresh;
}

/** Keeps how the popup opens now, for the next time. */
export async function keep(): Promise<void> {
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
