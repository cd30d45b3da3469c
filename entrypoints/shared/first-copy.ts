import type { FirstCopy, Opening } from '@/lib/reading/first-copy';

/** What `storage.session` holds: the kept first screens, and the library's latest change. */
export type KeptFirst = { first?: FirstCopy; change?: string };

/** What a page, or the background, knows before it has read anything. */
export function openingNow(place: string | null): Opening {
  const now = Date.now();
  const day = new Date(now).setHours(0, 0, 0, 0);
  return { now, day, languages: `${navigator.languages}`, place };
}
