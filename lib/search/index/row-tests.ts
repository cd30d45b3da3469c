import { waysOf } from '../fold';
import { hasPhrase, isCategory, isInTime, isLabel } from '../make-test';
import type { Condition, Phrase, Search } from '../types';
import { rowsByAuthor } from './author';
import { category } from './gather';
import type { Lookup } from './lookup';
import { fieldsWith } from './phrase';
import { inAbstract, inAuthors, inRest, inTitle } from './postings';
import type { Held, Standing } from './standing';

/** What the index says of each row for each term of a search; nothing of terms about other things. */
export type Findings = readonly (Uint8Array | undefined)[];

/** Whether a row is found, and how well it answers the search. */
export type RowTests = { isFound(row: number): boolean; relevance(row: number): number };

/** Asks the index for all that it knows of a search. */
export function askIndex(lookup: Lookup, { terms }: Search): Promise<Findings> {
  return Promise.all(terms.map(({ condition }) => ask(lookup, condition)));
}

async function ask(lookup: Lookup, condition: Condition): Promise<Uint8Array | undefined> {
  switch (condition.kind) {
    case 'words':
      return fieldsWith(lookup, condition.phrase);
    case 'author':
      return rowsByAuthor(lookup, condition.words);
    case 'category': {
      const rows = new Uint8Array(lookup.rows);
      await lookup.each(category, (term, row) => {
        if (isCategory(term.slice(category.length), condition)) rows[row] = 1;
      });
      return rows;
    }
    default:
      return undefined;
  }
}

/** Makes the tests of a search from what the index says; `now` is in epoch milliseconds. */
export function rowTests(
  { terms }: Search,
  findings: Findings,
  standing: Standing,
  now: number,
): RowTests {
  const tests = terms.map(({ condition, isExcluded }, at) => {
    const fields = fieldsOf(condition, findings[at] ?? new Uint8Array(), standing, now);
    const isRanked = condition.kind === 'words' && !isExcluded;
    return { fields, isExcluded, isRanked };
  });
  return {
    isFound(row) {
      for (const { fields, isExcluded } of tests) {
        if ((fields(row) !== 0) === isExcluded) return false;
      }
      return true;
    },
    relevance: (row) =>
      tests.reduce((sum, { fields, isRanked }) => sum + (isRanked ? weightOf(fields(row)) : 0), 0),
  };
}

/**
 * Makes the test whether what the index says lets a row be found, whatever the reader and the queries say of
 * it; notes and tags may add words.
 */
export function mayBeFound(
  { terms }: Search,
  findings: Findings,
  standing: Standing,
  now: number,
): (row: number) => boolean {
  const tests = terms.flatMap(({ condition, isExcluded }, at) => {
    if (condition.kind === 'state' || condition.kind === 'label') return [];
    const fields = fieldsOf(condition, findings[at] ?? new Uint8Array(), standing, now);
    return { fields, isExcluded };
  });
  return (row) => tests.every(({ fields, isExcluded }) => (fields(row) !== 0) !== isExcluded);
}

function weightOf(fields: number): number {
  return (
    (fields & inTitle ? 8 : 0) +
    (fields & inAuthors ? 8 : 0) +
    (fields & inRest ? 4 : 0) +
    (fields & inAbstract ? 1 : 0)
  );
}

/** In which fields a row has what a term asks for; of what isn't a field, whether it has it. */
function fieldsOf(
  condition: Condition,
  found: Uint8Array,
  standing: Standing,
  now: number,
): (row: number) => number {
  const { kinds, held, published } = standing;
  switch (condition.kind) {
    case 'words': {
      if (condition.field !== 'any') {
        const field = condition.field === 'title' ? inTitle : inAbstract;
        return (row) => (found[row] ?? 0) & field;
      }
      const own = inOwnWords(condition.phrase, standing);
      if (!own) return (row) => found[row] ?? 0;
      return (row) => (found[row] ?? 0) | (own(row) ? inRest : 0);
    }
    case 'author':
    case 'category':
      return (row) => found[row] ?? 0;
    case 'state':
      return ofKinds(kinds, held, ({ states }) => states.has(condition.state));
    case 'label':
      return ofKinds(kinds, held, (one) =>
        one[condition.field].some((name) => isLabel(name, condition)),
      );
    default:
      return (row) => (isInTime(published[row] ?? 0, condition, now) ? 1 : 0);
  }
}

/** Whether the tags or the note of a row have a phrase; nothing where those of no row do. */
function inOwnWords(
  phrase: Phrase,
  { kinds, held, notes }: Standing,
): ((row: number) => boolean) | undefined {
  const tags = new Set(held.flatMap((one) => one?.tags ?? []));
  const found = new Set(
    [...tags].filter((tag) => waysOf(tag).some((way) => hasPhrase(way, phrase))),
  );
  const noted = new Set<number>();
  for (const [row, note] of notes) if (hasPhrase(note, phrase)) noted.add(row);
  if (found.size + noted.size === 0) return undefined;
  const inTags = ofKinds(kinds, held, ({ tags }) => tags.some((tag) => found.has(tag)));
  return (row) => inTags(row) !== 0 || noted.has(row);
}

/** There are few kinds, so each is looked at once. */
function ofKinds(
  kinds: Uint32Array,
  held: readonly (Held | undefined)[],
  passes: (one: Held) => boolean,
): (row: number) => number {
  const passed = Uint8Array.from(held, (one) => (one && passes(one) ? 1 : 0));
  return (row) => passed[kinds[row] ?? 0] ?? 0;
}
