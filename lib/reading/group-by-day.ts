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
