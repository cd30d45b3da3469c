import type { Item } from './outline';
import type { Fix, Place } from './types';

/** A fix of one edit. */
export function replace({ start, end }: Place, insert: string): Fix {
  return { words: insert.trim(), edits: [{ start, end, insert }] };
}

/** Takes items out, with the blanks on one side. */
export function cut(items: readonly Item[], from: number, to: number): Fix {
  const [before, first, last, after] = [from - 1, from, to, to + 1].map((at) => items[at]);
  const start = before?.end ?? first?.start ?? 0;
  const end = (before ? last?.end : (after?.start ?? last?.end)) ?? start;
  return replace({ start, end }, '');
}

/** The text after a fix. */
export function applyFix(text: string, { edits }: Fix): string {
  return edits.reduceRight(
    (changed, { start, end, insert }) => changed.slice(0, start) + insert + changed.slice(end),
    text,
  );
}
