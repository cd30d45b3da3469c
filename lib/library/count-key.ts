import type { Alike, Count } from './types/counts';

/** The index of `marks` by which alike ones lie together, by arrival. */
export const alikeIndex =
  '[queries+unread+muted+revised+starred+later+archived+firstSeen+published+id]';

/** With this the ids of the counts begin that the badge is made of: unread, not muted. */
export const freshCounts = '[1,0,';

/**
 * Gives the count of the marks that are like this one, still at zero; undefined where a mark lacks what an
 * index needs, as it then is in no list either. Its id begins with the flags: Dexie doesn't tell of changes
 * to keys that begin with an array. https://dexie.org/docs/Dexie/Dexie.maxKey
 */
export function countOf(mark: Alike): Count | undefined {
  const { unread, muted, revised, starred, later, archived, queries } = mark;
  const alike = { unread, muted, revised, starred, later, archived, queries };
  const values: unknown[] = Object.values(alike);
  return values.includes(undefined)
    ? undefined
    : { id: JSON.stringify(values), ...alike, count: 0 };
}

/** Gives where the marks of a count begin in their index. */
export function placeOf(count: Alike): readonly unknown[] {
  const { queries, unread, muted, revised, starred, later, archived } = count;
  return [queries, unread, muted, revised, starred, later, archived];
}
