import type { NameOf } from '@/lib/arxiv/query/categories';
import {
  archivePattern,
  CATEGORIES,
  canonicalId,
  splitArchive,
} from '@/lib/arxiv/query/categories';
import { FIELDS } from '@/lib/arxiv/query/language';
import type { Field, Operator } from '@/lib/arxiv/query/types';
import { type CaretPlace, caretPlace } from './caret-place';

type CategorySuggestion = { kind: 'category' | 'archive'; insert: string; name: string };

/** One thing that could stand at the caret; a whole archive has its name in `name` too. */
export type Suggestion =
  | { kind: 'prefix'; insert: string; field: Field }
  | { kind: 'operator'; insert: Operator }
  | CategorySuggestion;

/** What could stand at the caret instead of the text from `start` to `end`. */
export type Completion = { start: number; end: number; suggestions: Suggestion[] };

const fieldWords: Readonly<Record<Field, string>> = {
  ti: 'title',
  au: 'author',
  abs: 'abstract',
  co: 'comment',
  jr: 'journal',
  cat: 'category',
  rn: 'report',
  id: 'identifier',
  doi: 'doi',
  submittedDate: 'date',
  all: 'any',
};

function prefixes(typed: string): Suggestion[] {
  const word = typed.toLowerCase();
  return FIELDS.filter(
    (field) => field.toLowerCase().startsWith(word) || fieldWords[field].startsWith(word),
  ).map((field) => ({ kind: 'prefix', insert: `${field}:`, field }));
}

const operators: readonly Operator[] = ['AND', 'OR', 'ANDNOT'];

function operatorsLike(typed: string): Suggestion[] {
  const word = typed.toUpperCase();
  return operators
    .filter((operator) => operator.startsWith(word))
    .map((operator) => ({ kind: 'operator', insert: operator }));
}

/** Every category arXiv answers with, each split archive as a whole before its parts. */
export function allCategories(nameOf: NameOf): CategorySuggestion[] {
  const seen = new Set<string>();
  return CATEGORIES.filter((id) => canonicalId(id) === undefined).flatMap(
    (id): CategorySuggestion[] => {
      const archive = splitArchive(id.split('.')[0] ?? '');
      const own: CategorySuggestion = { kind: 'category', insert: id, name: nameOf(id) ?? '' };
      if (!archive || seen.has(archive)) return [own];
      seen.add(archive);
      const whole = archivePattern(archive);
      return [{ kind: 'archive', insert: whole, name: nameOf(archive) ?? archive }, own];
    },
  );
}

const aliases = CATEGORIES.filter((id) => canonicalId(id) !== undefined);

/** The ids arXiv answers with instead of those that begin so, or of a closed archive. */
function meantBy(word: string): ReadonlySet<string | undefined> {
  const begun = aliases.filter((id) => id.toLowerCase().startsWith(word));
  return new Set([word, ...begun].map(canonicalId));
}

/**
 * 0 for an id that begins so, 1 for one that an old id stands for, 2 for a name that begins so, 3
 * for a later word of it; else nothing.
 */
function rank(
  { insert, name }: CategorySuggestion,
  word: string,
  meant: ReadonlySet<string | undefined>,
): number | undefined {
  if (insert.toLowerCase().startsWith(word)) return 0;
  if (meant.has(insert)) return 1;
  if (name.toLowerCase().startsWith(word)) return 2;
  return name.toLowerCase().includes(` ${word}`) ? 3 : undefined;
}

function categories(typed: string, nameOf: NameOf): Suggestion[] {
  const word = typed.toLowerCase();
  const meant = meantBy(word);
  return allCategories(nameOf)
    .flatMap((suggestion) => {
      const at = rank(suggestion, word, meant);
      return at === undefined ? [] : [{ suggestion, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ suggestion }) => suggestion);
}

type Asking = { nameOf: NameOf; asked?: boolean };

function terms({ role, typed }: CaretPlace, { nameOf, asked }: Asking): Suggestion[] {
  if (role === 'category') return categories(typed, nameOf);
  if (role === 'value' || (role === 'shared' && !asked)) return [];
  return typed === '' && !asked ? [] : prefixes(typed);
}

function suggestionsAt(place: CaretPlace, asking: Asking): Suggestion[] {
  const { typed, afterTerm } = place;
  if (!afterTerm) return terms(place, asking);
  if (typed === '') return asking.asked ? operatorsLike(typed) : [];
  const begun = operatorsLike(typed);
  // Capitals that begin an operator are one: nobody writes `AN` for `all:`.
  const isOperator = begun.length > 0 && typed === typed.toUpperCase();
  return isOperator ? begun : [...begun, ...terms(place, asking)];
}

/**
 * What could go on from the word before the caret: prefixes, operators behind a term, categories
 * behind `cat:` and in its brackets; undefined where there is nothing, or all is typed. `asked`
 * gives all of them even where nothing is typed yet.
 */
export function completeQuery(text: string, caret: number, asking: Asking): Completion | undefined {
  const place = caretPlace(text, caret);
  if (!place) return undefined;
  const { start, end, typed } = place;
  const suggestions = suggestionsAt(place, asking);
  const isWhole = suggestions.some(({ insert }) => insert === typed);
  const left = suggestions.filter(({ insert }) => insert !== typed);
  if (left.length === 0 || (isWhole && !asking.asked)) return undefined;
  return { start, end, suggestions: left };
}
