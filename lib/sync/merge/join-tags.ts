import { canonical } from './canonical';

/** The tags of one side, and when each was last added (positive) or removed (negative). */
export type Tagged = { list: readonly string[]; times: Readonly<Record<string, number>> };

/** Joins tags one by one: the later time wins, an addition where both are alike; without one all stay. */
export function joinTags(one: Tagged, other: Tagged): Tagged {
  const names = [one.list, other.list, Object.keys(one.times), Object.keys(other.times)].flat();
  const times = new Map<string, number>();
  const present: string[] = [];
  for (const tag of new Set(names)) {
    const time = later(timeIn(one, tag), timeIn(other, tag));
    if (time !== 0) times.set(tag, time);
    if (time >= 0) present.push(tag);
  }
  const joined = { list: present, times: Object.fromEntries(times) };
  // Only what both sides tell alike keeps its order: any other would depend on who came first.
  const isSame = canonical(one) === canonical(other) && isAlike(present, one.list);
  return isSame ? joined : { ...joined, list: inOrder(joined) };
}

/** Gives the tags in the order in which they were added, and by name where nobody knows. */
export function inOrder({ list, times }: Tagged): string[] {
  const age = (tag: string) => timeIn({ times }, tag);
  return list.toSorted((one, other) => age(one) - age(other) || (one < other ? -1 : 1));
}

/** Gives when a tag was last added or removed, 0 where nobody knows. */
export function timeIn({ times }: Pick<Tagged, 'times'>, tag: string): number {
  return Object.hasOwn(times, tag) ? (times[tag] ?? 0) : 0;
}

function later(one: number, other: number): number {
  if (Math.abs(one) === Math.abs(other)) return Math.max(one, other);
  return Math.abs(one) > Math.abs(other) ? one : other;
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, index) => tag === other[index]);
}
