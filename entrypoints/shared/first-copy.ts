import type { FirstCopy, Opening } from '@/lib/reading/first-copy';

/** What `storage.session` holds: the kept first screens, and the library's latest change. */
export type KeptFirst = { first?: FirstCopy; change?: string };

/** What a page, or the background, knows before it has read anything. */
export function openingNow(place: string | null): Opening {
  return { now: Date.now(), when: whenNow(), place };
}

/** Gives the day and the languages, which a first screen must share to be shown. */
export function whenNow(): string {
  return `${new Date().setHours(0, 0, 0, 0)} ${navigator.languages}`;
}
