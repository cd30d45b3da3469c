/** What changed between two lists; `isReordered` when what both have stands in another order. */
export type ListDiff = { added: string[]; removed: string[]; isReordered: boolean };

/** Compares two lists, in which the same entry may stand more than once. */
export function diffLists(from: readonly string[], to: readonly string[]): ListDiff {
  const [removed, keptBefore] = split(from, to);
  const [added, keptNow] = split(to, from);
  return { added, removed, isReordered: keptBefore.some((entry, at) => entry !== keptNow[at]) };
}

/** The entries the other list lacks and those it has, as often as it has them. */
function split(list: readonly string[], other: readonly string[]): [string[], string[]] {
  const left = new Map<string, number>();
  for (const entry of other) left.set(entry, (left.get(entry) ?? 0) + 1);
  const own: string[] = [];
  const both: string[] = [];
  for (const entry of list) {
    const count = left.get(entry) ?? 0;
    left.set(entry, count - 1);
    if (count > 0) both.push(entry);
    else own.push(entry);
  }
  return [own, both];
}
