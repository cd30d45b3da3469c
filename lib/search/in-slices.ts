import type { Rest } from './reading';

/** So many are sorted in a millisecond or two. */
const atOnce = 1000;

/** Gives the items that pass a test, as `filter` does, with rests between them. */
export async function filterInSlices<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
  rest: Rest,
): Promise<Item[]> {
  const passed: Item[] = [];
  for (const item of items) {
    if (test(item)) passed.push(item);
    const wait = rest();
    if (wait) await wait;
  }
  return passed;
}

/** Gives the items in order, equal ones in the order given, as `toSorted` does, with rests between. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  rest: Rest,
): Promise<Item[]> {
  let parts: Item[][] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    parts.push(items.slice(at, at + atOnce).sort(compare));
    await rest();
  }
  while (parts.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < parts.length; at += 2) {
      merged.push(await merge(parts[at] ?? [], parts[at + 1] ?? [], compare, rest));
    }
    parts = merged;
  }
  return parts[0] ?? [];
}

/** What is in order already, as papers are by arrival, is only put together. */
async function merge<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (a: Item, b: Item) => number,
  rest: Rest,
): Promise<Item[]> {
  const end = first.at(-1);
  const start = second[0];
  if (end === undefined || start === undefined || compare(end, start) <= 0) {
    await rest();
    return [...first, ...second];
  }
  const merged: Item[] = [];
  let at = 0;
  for (const item of first) {
    for (let next = second[at]; next !== undefined && compare(next, item) < 0; next = second[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(item);
    const wait = rest();
    if (wait) await wait;
  }
  return [...merged, ...second.slice(at)];
}
