import type { Edit, Fix } from './types';

/** A fix of one edit, labelled by what will stand there. */
export function replaceWith(label: string, start: number, end: number, insert: string): Fix {
  return { label, edits: [{ start, end, insert }] };
}

/** The text after a fix; overlapping edits are not made by any rule. */
export function applyFix(text: string, { edits }: Fix): string {
  const inOrder = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
  return inOrder.reduce(
    (changed, { start, end, insert }) => changed.slice(0, start) + insert + changed.slice(end),
    text,
  );
}

/** Edits that put brackets around a part. */
export function brackets(start: number, end: number): Edit[] {
  return [
    { start, end: start, insert: '(' },
    { start: end, end, insert: ')' },
  ];
}
