import { foldLabel } from './label';
import { type Part, splitSearch } from './split-search';
import { type Place, PREFIXES, type Prefix, STATES, type State } from './types';

/** What the reader's library has to offer. */
export type Known = {
  tags: readonly string[];
  queryNames: readonly string[];
  /** Categories and archives with their names. */
  categories: readonly { id: string; name: string }[];
};

/** One thing that could stand at the caret. */
export type Suggestion =
  | { kind: 'prefix'; insert: string; prefix: Prefix }
  | { kind: 'state'; insert: State; name: State }
  | { kind: 'tag' | 'query' | 'category'; insert: string; name: string };

/** What could stand at the caret instead of the text from `start` to `end`. */
export type Completion = Place & { suggestions: Suggestion[] };

const prefixWords: Readonly<Record<Prefix, string>> = {
  au: 'author',
  ti: 'title',
  abs: 'abstract',
  cat: 'category',
  tag: 'tag',
  is: 'is',
  query: 'query',
  before: 'before',
  after: 'after',
};

/**
 * Prefixes or values that go on from what stands before the caret; undefined where there are none.
 * `asked` gives all prefixes even where nothing is typed yet.
 */
export function completeSearch(
  text: string,
  caret: number,
  known: Known,
  asked = false,
): Completion | undefined {
  const before = text.slice(0, caret);
  const last = splitSearch(before).at(-1);
  const part = last?.end === caret ? last : undefined;
  if (part ? part.isQuoted && (!part.isOpen || part.prefix === undefined) : !asked)
    return undefined;
  const start = part ? valueStartOf(part) : caret;
  const typed = before.slice(start);
  const isValue = part?.prefix !== undefined;
  const rest =
    (isValue ? /^[^\s"“”„]*["“”„]?/ : /^[^\s"“”„:]*:?/).exec(text.slice(caret))?.[0] ?? '';
  const suggestions = suggestionsFor(part, known, asked).filter(({ insert }) => insert !== typed);
  if (suggestions.length === 0) return undefined;
  return { start, end: caret + rest.length, suggestions };
}

/** Where the value begins, with its quotation mark. */
function valueStartOf({ valueStart, isQuoted }: Part): number {
  return isQuoted ? valueStart - 1 : valueStart;
}

function suggestionsFor(part: Part | undefined, known: Known, asked: boolean): Suggestion[] {
  const value = foldLabel(part?.value ?? '');
  switch (part?.prefix?.toLowerCase()) {
    case undefined:
      return value === '' && !asked ? [] : prefixesLike(value);
    case 'is':
      return like(
        value,
        STATES.map((state) => ({ kind: 'state', insert: state, name: state })),
      );
    case 'tag':
      return like(
        value,
        known.tags.map((tag) => ({ kind: 'tag', insert: quoted(tag), name: tag })),
      );
    case 'query':
      return like(
        value,
        known.queryNames.map((name) => ({ kind: 'query', insert: quoted(name), name })),
      );
    case 'cat':
      return like(
        value,
        known.categories.map(({ id, name }) => ({ kind: 'category', insert: id, name })),
      );
    default:
      return [];
  }
}

function prefixesLike(word: string): Suggestion[] {
  return PREFIXES.filter(
    (prefix) => prefix.startsWith(word) || prefixWords[prefix].startsWith(word),
  ).map((prefix) => ({ kind: 'prefix', insert: `${prefix}:`, prefix }));
}

/** In quotes a tag or name is meant whole. */
function quoted(name: string): string {
  return `"${name.replace(/["“”„\s]+/g, ' ').trim()}"`;
}

type Candidate = Exclude<Suggestion, { kind: 'prefix' }>;

/** First what begins so as it is written, then names that do, then those with a word that does. */
function like(value: string, candidates: readonly Candidate[]): Suggestion[] {
  const ranked = candidates.flatMap((suggestion) => {
    const rank = rankOf(foldLabel(suggestion.insert), foldLabel(suggestion.name), value);
    return rank === undefined ? [] : [{ rank, suggestion }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ suggestion }) => suggestion);
}

function rankOf(insert: string, name: string, value: string): number | undefined {
  if (insert.startsWith(value)) return 0;
  if (name.startsWith(value)) return 1;
  return name.includes(` ${value}`) ? 2 : undefined;
}
