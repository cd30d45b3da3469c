import { browser } from 'wxt/browser';
import type { FirstCopy, Opening } from '@/lib/reading/first-copy';

/** What `storage.session` holds: the kept first screens, and the library's latest change. */
export type KeptFirst = { first?: FirstCopy; firstChange?: string };

/** What a page, or the background, knows before it has read anything. */
export function openingNow(place: string | null): Opening {
  const now = Date.now();
  const day = new Date(now).setHours(0, 0, 0, 0);
  return { now, day, languages: `${navigator.languages}`, place };
}

/** Tells that the library is about to change: no first screen that was drawn before is shown from now on. */
export function tellChange(): Promise<void> {
  return browser.storage.session.set({ firstChange: crypto.randomUUID() });
}
