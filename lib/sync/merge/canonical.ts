/** Gives JSON that is the same for all values that are alike, whatever the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, sorted) ?? '';
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Gives the one whose canonical JSON is larger; what is missing is smallest. */
export function larger(one: unknown, other: unknown): unknown {
  return canonical(one) >= canonical(other) ? one : other;
}
