import type { Field } from './types';

/** Every prefix of the grammar, in the order of arXiv's list. */
export const FIELDS: readonly Field[] = [
  'ti',
  'au',
  'abs',
  'co',
  'jr',
  'cat',
  'rn',
  'id',
  'doi',
  'submittedDate',
  'all',
];

const fields: ReadonlySet<string> = new Set(FIELDS);

/** Whether a word is one of arXiv's prefixes, exactly as written. */
export function isField(word: string): word is Field {
  return fields.has(word);
}

/** What the server takes for an operator; NOT becomes ANDNOT. */
export const OPERATOR_WORDS: ReadonlySet<string> = new Set(['AND', 'OR', 'ANDNOT', 'NOT']);

// Python's `\s`, which the server's expressions use, is not JavaScript's.
// https://docs.python.org/3/library/stdtypes.html#str.isspace
const BLANKS =
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** The source of a character class: one character that may stand inside an unquoted word. */
export const WORD_CHARACTER = `[^"()${BLANKS}]`;

const edges = new RegExp(`^[${BLANKS}]+|[${BLANKS}]+$`, 'g');

/** Strips what Python's `str.strip` strips. */
export function strip(text: string): string {
  return text.replace(edges, '');
}

/** The value between its quotes; an unquoted value as it is. */
export function unquoted(value: string): string {
  return isQuoted(value) ? value.slice(1, -1) : value;
}

/** Whether a value stands in double quotes. */
export function isQuoted(value: string): boolean {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"');
}
