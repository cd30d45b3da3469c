import { ANY_FIELD, OPERATOR_WORDS, WORD_CHARACTER } from '../language';
import type { Field, Operator } from '../types';
import { meantField } from './names';
import type { Place } from './types';

/** A part of the text with its words. */
export type Words = Place & { text: string };

/** A word, a phrase or a date; `field` is what its prefix means, or the brackets' around it. */
export type Word = Place & {
  prefix: Words | undefined;
  field: Field;
  value: Words | undefined;
  items?: undefined;
  operator?: undefined;
  isExact?: undefined;
};

/** What stands in one pair of brackets, or the whole query. */
export type Group = Place & {
  prefix: Words | undefined;
  field: Field;
  items: Item[];
  outer: Group | undefined;
  open: Words | undefined;
  isClosed: boolean;
  /** Brackets that close nothing. */
  strayCloses: Words[];
  value?: undefined;
  operator?: undefined;
  isExact?: undefined;
};

/** An operator as meant: `and` is one too, though arXiv takes it for a word. */
type Sign = Words & {
  field?: undefined;
  operator: Operator;
  isExact: boolean;
  prefix?: undefined;
  value?: undefined;
  items?: undefined;
};

export type Item = Word | Group | Sign;

const operators: ReadonlyMap<string, Operator> = new Map([
  ['and', 'AND'],
  ['&', 'AND'],
  ['&&', 'AND'],
  ['or', 'OR'],
  ['|', 'OR'],
  ['||', 'OR'],
  ['not', 'ANDNOT'],
  ['andnot', 'ANDNOT'],
]);

// Date ranges are one word, and what looks like a prefix is one. The end is a word too, so that
// every prefix has something after it.
const words = new RegExp(
  '(?<=(?:date|submitted):\\s*)(?:\\[[^\\]()"]*\\]|[^\\s()"]+\\s+to\\s+[^\\s()"]+)|' +
    `"[^"]*"|[()]|((?<!:)[a-z_]+:(?!//)|${ANY_FIELD}:)|${WORD_CHARACTER}+|$`,
  'giu',
);

/** The groups so far, the open one, and a prefix that waits for its value. */
type Builder = { groups: Group[]; group: Group; prefix: Words | undefined };

function newGroup(
  start: number,
  end: number,
  field: Field,
  [prefix, open, outer]: [prefix?: Words, open?: Words, outer?: Group] = [],
): Group {
  return { start, end, field, prefix, open, outer, items: [], strayCloses: [], isClosed: false };
}

function closeGroup(builder: Builder, close: Words): void {
  const { group } = builder;
  if (!group.outer) {
    group.strayCloses.push(close);
    return;
  }
  group.isClosed = true;
  group.end = close.end;
  builder.group = group.outer;
}

function put(builder: Builder, word: Words, isPrefix: boolean): void {
  const { groups, group, prefix } = builder;
  const { text, start, end } = word;
  const isExact = OPERATOR_WORDS.has(text);
  const operator = isExact || !prefix ? operators.get(text.toLowerCase()) : undefined;
  const value = isPrefix || operator || /^[()]?$/.test(text) ? undefined : word;
  const field = (prefix ? meantField(prefix.text) : group.field) ?? 'all';
  const from = prefix?.start ?? start;
  builder.prefix = isPrefix ? word : undefined;
  if (text === '(') {
    builder.group = newGroup(from, group.end, field, [prefix, word, group]);
    group.items.push(builder.group);
    groups.push(builder.group);
    return;
  }
  const last = value ?? prefix;
  if (last) group.items.push({ prefix, field, value, start: from, end: last.end });
  if (operator) group.items.push({ operator, text, isExact, start, end });
  if (text === ')') closeGroup(builder, word);
}

/** The shape of a query as its writer sees it: the whole of it, and each pair of brackets. */
export function outlineOf(text: string): Group[] {
  const group = newGroup(0, text.length, 'all');
  const builder: Builder = { groups: [group], group, prefix: undefined };
  for (const { 0: word, 1: prefix, index } of text.matchAll(words)) {
    put(builder, { text: word, start: index, end: index + word.length }, prefix !== undefined);
  }
  return builder.groups;
}

/** Whether an item is a word without prefix and quotes. */
export function isBare(item: Item): item is Word & { prefix: undefined; value: Words } {
  return !item.prefix && item.value?.text.startsWith('"') === false;
}
