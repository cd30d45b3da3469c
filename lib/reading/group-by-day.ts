import { startOfDay } from './time-words';

/** What came on one day. */
export type DayGroup<Item> = {
  /** First moment of the day in the reader's time zone, epoch milliseconds. */
  day: number;
  items: Item[];
};

/** Parts a list, which is sorted by time, into days; its order stays. */
export function groupByDay<Item>(
  items: readonly Item[],
  timeOf: (item: Item) => number,
): DayGroup<Item>[] {
  const groups: DayGroup<Item>[] = [];
  for (const item of items) {
    const day = startOfDay(timeOf(item));
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

/** A day of a list that grows, in the parts that came to it. */
export type DayParts<Item> = { day: number; count: number; parts: Item[][] };

/**
 * Gives the days of a list that only grows at its end, whenever it is given the list anew. Parts it gave
 * before stay the same arrays, and what they hold isn't looked at again.
 */
export function growingDays<Item>(
  timeOf: (item: Item) => number,
): (items: readonly Item[]) => readonly DayParts<Item>[] {
  const days: DayParts<Item>[] = [];
  let count = 0;
  return (items) => {
    for (const group of groupByDay(items.slice(count), timeOf)) {
      const last = days.at(-1);
      const day = last?.day === group.day ? last : { day: group.day, count: 0, parts: [] };
      if (day !== last) days.push(day);
      day.count += group.items.length;
      day.parts.push(group.items);
    }
    count = items.length;
    return days;
  };
}
