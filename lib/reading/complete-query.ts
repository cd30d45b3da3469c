import type { NameOf } from '@/lib/arxiv/query/categories';
import {
  archivePattern,
  CATEGORIES,
  canonicalId,
  splitArchive,
} from '@/lib/arxiv/query/categories';
import { FIELDS } from '@/lib/arxiv/query/language';
import type { Field } from '@/lib/arxiv/query/types';

type CategorySuggestion = { kind: 'category' | 'archive'; insert: string; name: string };

/** One thing that could stand at the caret; a whole archive has its name in `name` too. */
export type Suggestion = { kind: 'prefix'; insert: string; field: Field } | CategorySuggestion;

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

/** 0 for an id that begins so, 1 for a name that does, 2 for a later word of it; else nothing. */
function rank(suggestion: CategorySuggestion, word: string): number | undefined {
  const name = suggestion.name.toLowerCase();
  if (suggestion.insert.toLowerCase().startsWith(word)) return 0;
  if (name.startsWith(word)) return 1;
  return name.includes(` ${word}`) ? 2 : undefined;
}

function categories(typed: string, nameOf: NameOf): Suggestion[] {
  const word = typed.toLowerCase();
  return allCategories(nameOf)
    .flatMap((suggestion) => {
      const at = rank(suggestion, word);
      return at === undefined ? [] : [{ suggestion, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ suggestion }) => suggestion);
}

function isInPhrase(before: string): boolean {
  return (before.match(/"/g) ?? []).length % 2 === 1;
}

/**
 * Prefixes or categories that go on from what stands before the caret; undefined where there are
 * none. `asked` gives all prefixes even where nothing is typed yet.
 */
export function completeQuery(
  text: string,
  caret: number,
  { nameOf, asked = false }: { nameOf: NameOf; asked?: boolean },
): Completion | undefined {
  const before = text.slice(0, caret);
  if (isInPhrase(before)) return undefined;
  const word = /[^\s()"]*$/.exec(before)?.[0] ?? '';
  const rest = /^[^\s()":]*:?/.exec(text.slice(caret))?.[0] ?? '';
  const value = /^cat:(.*)$/i.exec(word)?.[1];
  const typed = value ?? word;
  if (!asked && value === undefined && typed === '') return undefined;
  const suggestions = value === undefined ? prefixes(typed) : categories(typed, nameOf);
  const left = suggestions.filter(({ insert }) => insert !== typed);
  if (left.length === 0) return undefined;
  return { start: caret - typed.length, end: caret + rest.length, suggestions: left };
}
