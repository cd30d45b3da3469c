import { isField } from '@/lib/arxiv/query/language';
import { tokenize } from '@/lib/arxiv/query/tokenize';
import type { Token } from '@/lib/arxiv/query/types';

/**
 * What the word at a caret is to arXiv: a `term` of its own, a `category`, a `value` of another
 * prefix, or a `shared` word that gets the prefix before its bracket.
 */
type Role = 'term' | 'category' | 'value' | 'shared';

/** The word a caret stands in: it ends at `end`, and `typed` stands from `start` to the caret. */
export type CaretPlace = {
  start: number;
  end: number;
  typed: string;
  role: Role;
  /** Whether a whole term stands before, so that arXiv expects an operator. */
  afterTerm: boolean;
};

type Spread = { prefix: string; depth: number } | undefined;

/** A prefix before a bracket goes to every bare word inside; depth 0 is a prefix alone. */
function spreadOver(spread: Spread, { kind, text }: Token): Spread {
  if (!spread) return kind === 'prefix' ? { prefix: text, depth: 0 } : undefined;
  const { prefix, depth } = spread;
  if (kind === 'open') return { prefix, depth: depth + 1 };
  if (kind === 'close') return depth > 1 ? { prefix, depth: depth - 1 } : undefined;
  return depth > 0 ? spread : undefined;
}

function isCategory(prefix: string): boolean {
  return prefix.toLowerCase() === 'cat:';
}

function roleUnder(tokens: readonly Token[]): Role {
  const last = tokens.at(-1);
  if (last?.kind === 'prefix') return isCategory(last.text) ? 'category' : 'value';
  const spread = tokens.reduce(spreadOver, undefined);
  if (!spread) return 'term';
  return isCategory(spread.prefix) ? 'category' : 'shared';
}

function isInPhrase(before: string): boolean {
  return (before.match(/"/g) ?? []).length % 2 === 1;
}

function isInDates(before: string): boolean {
  return /Date:\[[^\]]*$/.test(before);
}

/** The prefix a word begins with, also in the wrong case where it is a category's. */
function ownPrefix(word: string): string | undefined {
  const name = /^(\w+):/.exec(word)?.[1];
  if (name === undefined) return undefined;
  return isField(name) || isCategory(`${name}:`) ? `${name}:` : undefined;
}

/** What stands at a caret; undefined inside quotes and date brackets, where words are the reader's. */
export function caretPlace(text: string, caret: number): CaretPlace | undefined {
  const before = text.slice(0, caret);
  if (isInPhrase(before) || isInDates(before)) return undefined;
  const word = /[^\s()"]*$/.exec(before)?.[0] ?? '';
  const rest = /^[^\s()":]*:?/.exec(text.slice(caret))?.[0] ?? '';
  const end = caret + rest.length;
  const own = ownPrefix(word);
  if (own !== undefined) {
    const typed = word.slice(own.length);
    const role = isCategory(own) ? 'category' : 'value';
    return { start: caret - typed.length, end, typed, role, afterTerm: false };
  }
  const tokens = tokenize(text.slice(0, caret - word.length));
  const last = tokens.at(-1)?.kind;
  return {
    start: caret - word.length,
    end,
    typed: word,
    role: roleUnder(tokens),
    afterTerm: last === 'text' || last === 'close',
  };
}
