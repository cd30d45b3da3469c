import type { Field, Operator, Token } from '../types';
import { meantField } from './names';
import { readTokens } from './tokens';
import type { Place } from './types';

/** A prefix as written, colon and all; `field` is what is meant, or the brackets' around it. */
type Prefixed = Place & { prefix: Token | undefined; field: Field };

/** A word, a phrase or a date. */
export type Word = Prefixed & { kind: 'word'; text: Token | undefined };

/** What stands in one pair of brackets, or the whole query. */
export type Group = Prefixed & {
  kind: 'group';
  items: Item[];
  outer: Group | undefined;
  open: Token | undefined;
  isClosed: boolean;
};

/** An operator as meant: `and` is one too, though arXiv takes it for a word. */
type Sign = Place & { kind: 'sign'; operator: Operator; text: string; isExact: boolean };

export type Item = Word | Group | Sign;

/** The whole query first; and the closing brackets that close nothing. */
export type Outline = { groups: Group[]; strayCloses: Token[] };

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

function fieldOf(prefix: Token | undefined, outer: Group | undefined): Field {
  return (prefix ? meantField(prefix.text) : outer?.field) ?? 'all';
}

function newGroup(open?: Token, prefix?: Token, outer?: Group): Group {
  const { start, end } = prefix ?? open ?? { start: 0, end: 0 };
  const field = fieldOf(prefix, outer);
  return { kind: 'group', items: [], prefix, field, outer, open, isClosed: false, start, end };
}

type Builder = Outline & { group: Group; prefix: Token | undefined };

/** Ends a word: a prefix that waited for one, the text that came, or both. */
function putWord(builder: Builder, text?: Token): void {
  const { group, prefix } = builder;
  const [first, last] = [prefix ?? text, text ?? prefix];
  builder.prefix = undefined;
  if (!first || !last) return;
  const field = fieldOf(prefix, group);
  group.items.push({ kind: 'word', prefix, field, text, start: first.start, end: last.end });
}

function openGroup(builder: Builder, open: Token): void {
  const group = newGroup(open, builder.prefix, builder.group);
  builder.prefix = undefined;
  builder.group.items.push(group);
  builder.groups.push(group);
  builder.group = group;
}

function closeGroup(builder: Builder, close: Token): void {
  const { group } = builder;
  if (!group.outer) {
    builder.strayCloses.push(close);
    return;
  }
  group.isClosed = true;
  group.end = close.end;
  builder.group = group.outer;
}

function put(builder: Builder, token: Token): void {
  const { kind, text, start, end } = token;
  const isExact = kind === 'operator';
  const operator = isExact || !builder.prefix ? operators.get(text.toLowerCase()) : undefined;
  const isWord = kind === 'text' && !operator;
  if (kind !== 'open') putWord(builder, isWord ? token : undefined);
  if (kind === 'open') openGroup(builder, token);
  else if (kind === 'close') closeGroup(builder, token);
  else if (kind === 'prefix') builder.prefix = token;
  else if (operator)
    builder.group.items.push({ kind: 'sign', operator, text, isExact, start, end });
}

/** The shape of a query as its writer sees it, with what the server would overlook. */
export function outlineOf(text: string): Outline {
  const group = newGroup();
  const builder: Builder = { groups: [group], strayCloses: [], group, prefix: undefined };
  for (const token of readTokens(text)) put(builder, token);
  putWord(builder);
  for (let open: Group | undefined = builder.group; open; open = open.outer) open.end = text.length;
  return builder;
}

/** Whether an item is a word without prefix and quotes. */
export function isBare(item: Item): item is Word & { prefix: undefined; text: Token } {
  return item.kind === 'word' && !item.prefix && item.text?.text.startsWith('"') === false;
}
