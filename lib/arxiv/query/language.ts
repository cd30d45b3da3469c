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

/** The source of an expression: any of them. */
export const ANY_FIELD = `(?:${FIELDS.join('|')})`;

/** Whether a word is one of arXiv's prefixes, exactly as written. */
export function isField(word: string): word is Field {
  return FIELDS.some((field) => field === word);
}

/** What the server takes for an operator; NOT becomes ANDNOT. */
export const OPERATOR_WORDS: ReadonlySet<string> = new Set(['AND', 'OR', 'ANDNOT', 'NOT']);

// Python's `\s`, which the server's expressions use, is not JavaScript's.
// https://docs.python.org/3/library/stdtypes.html#str.isspace
const BLANK = '(?!\\ufeff)[\\s\\x1c-\\x1f\\x85]';

/** The source of an expression: one character that may stand inside an unquoted word. */
export const WORD_CHARACTER = `(?:(?!${BLANK})[^"()])`;

const edges = new RegExp(`^(?:${BLANK})+|(?:${BLANK})+$`, 'g');

/** Strips what Python's `str.strip` strips. */
export function strip(text: string): string {
  return text.replace(edges, '');
}

/** The value between its quotes; an unquoted value as it is. */
export function unquoted(value: string): string {
  return value.replace(/^"(.*)"$/s, '$1');
}

/** Whether a value stands in double quotes. */
export function isQuoted(value: string): boolean {
  return /^".*"$/s.test(value);
}
