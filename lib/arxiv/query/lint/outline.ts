import { isField } from '../language';
import { tokenize } from '../tokenize';
import type { Operator, Token } from '../types';

/** A word, a phrase or a date, with its prefix as written (colon and all). */
export type Word = {
  kind: 'word';
  prefix: Token | undefined;
  text: Token | undefined;
  start: number;
  end: number;
};

/** What stands in one pair of brackets, or the whole query. */
export type Group = {
  kind: 'group';
  prefix: Token | undefined;
  items: Item[];
  start: number;
  end: number;
  open: Token | undefined;
  close: Token | undefined;
};

/** An operator as meant: `and` is one too, though arXiv takes it for a word. */
export type Sign = { kind: 'sign'; operator: Operator; token: Token; start: number; end: number };

export type Operand = Word | Group;
export type Item = Operand | Sign;

export type Outline = {
  root: Group;
  groups: Group[];
  words: Word[];
  /** Closing brackets that close nothing. */
  strayCloses: Token[];
};

const meant: Readonly<Record<string, Operator>> = {
  and: 'AND',
  or: 'OR',
  not: 'ANDNOT',
  andnot: 'ANDNOT',
  '&&': 'AND',
  '||': 'OR',
};

const date = /(?:submittedDate|lastUpdatedDate):\s*(?:\[[^\]]*\]?|"[^"]*"|[^\s()"]*)/gi;

function splitPrefix(token: Token, before: Token | undefined): Token[] {
  const [whole = '', name = ''] = /^([A-Za-z_]+):(?!\/\/)/.exec(token.text) ?? [];
  if (token.kind !== 'text' || before?.kind === 'prefix' || !name || isField(name)) return [token];
  const middle = token.start + whole.length;
  const prefix: Token = { ...token, kind: 'prefix', text: whole, end: middle };
  if (middle >= token.end) return [prefix];
  return [prefix, { ...token, text: token.text.slice(whole.length), start: middle }];
}

/** Date ranges as one token, unknown prefixes as prefixes, everything else as the server cuts it. */
function readTokens(text: string): Token[] {
  const ranges = Array.from(text.matchAll(date), ({ 0: whole, index }) => {
    const middle = index + whole.indexOf(':') + 1;
    return { start: index, middle, end: index + whole.length };
  });
  const out: Token[] = [];
  for (const token of tokenize(text)) {
    const range = ranges.find(({ start, end }) => token.start >= start && token.start < end);
    if (!range) {
      out.push(...splitPrefix(token, out.at(-1)));
    } else if (range.start === token.start) {
      const { start, middle, end } = range;
      out.push({ kind: 'prefix', text: text.slice(start, middle), start, end: middle });
      const value = text.slice(middle, end).trimStart();
      if (value) out.push({ kind: 'text', text: value, start: end - value.length, end });
    }
  }
  return out;
}

function signOf(token: Token, before: Token | undefined): Sign | undefined {
  const operator = meant[token.text.toLowerCase()];
  const isSign = token.kind === 'operator' || (token.kind === 'text' && before?.kind !== 'prefix');
  return operator && isSign
    ? { kind: 'sign', operator, token, start: token.start, end: token.end }
    : undefined;
}

function newGroup(open: Token | undefined, prefix: Token | undefined): Group {
  const start = (prefix ?? open)?.start ?? 0;
  return { kind: 'group', prefix, items: [], start, end: start, open, close: undefined };
}

type Builder = { outline: Outline; stack: Group[]; prefix: Token | undefined };

function top({ outline, stack }: Builder): Group {
  return stack.at(-1) ?? outline.root;
}

/** Ends a word: a prefix that waited for one, the text that came, or both. */
function putWord(builder: Builder, text: Token | undefined): void {
  const { prefix } = builder;
  const [first, last] = [prefix ?? text, text ?? prefix];
  if (!first || !last) return;
  const word: Word = { kind: 'word', prefix, text, start: first.start, end: last.end };
  top(builder).items.push(word);
  builder.outline.words.push(word);
  builder.prefix = undefined;
}

function openGroup(builder: Builder, token: Token): void {
  const group = newGroup(token, builder.prefix);
  builder.prefix = undefined;
  top(builder).items.push(group);
  builder.stack.push(group);
  builder.outline.groups.push(group);
}

function closeGroup({ outline, stack }: Builder, token: Token): void {
  const group = stack.length > 1 ? stack.pop() : undefined;
  if (!group) outline.strayCloses.push(token);
  else Object.assign(group, { close: token, end: token.end });
}

function putToken(builder: Builder, token: Token, before: Token | undefined): void {
  const sign = signOf(token, before);
  const isWord = token.kind === 'text' && !sign;
  if (token.kind !== 'open') putWord(builder, isWord ? token : undefined);
  if (token.kind === 'open') openGroup(builder, token);
  if (token.kind === 'close') closeGroup(builder, token);
  if (token.kind === 'prefix') builder.prefix = token;
  if (sign) top(builder).items.push(sign);
}

/** The shape of a query as its writer sees it, with what the server would overlook. */
export function outlineOf(text: string): Outline {
  const root = newGroup(undefined, undefined);
  const outline: Outline = { root, groups: [root], words: [], strayCloses: [] };
  const builder: Builder = { outline, stack: [root], prefix: undefined };
  const tokens = readTokens(text);
  tokens.forEach((token, i) => {
    putToken(builder, token, tokens[i - 1]);
  });
  putWord(builder, undefined);
  for (const group of builder.stack) group.end = text.length;
  return outline;
}
