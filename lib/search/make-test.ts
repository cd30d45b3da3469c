import { waysOf } from './fold';
import { foldLabel } from './label';
import type { Prepared } from './prepare';
import type { Condition, Moment, Phrase, Search } from './types';

/** Whether a paper is what is searched for. */
export type Test = (prepared: Prepared) => boolean;

/** The test of a whole search, which all its terms must pass; `now` is in epoch milliseconds. */
export function makeTest({ terms }: Search, now: number): Test {
  const tests = terms.map(({ condition, isExcluded }) => {
    const test = testOf(condition, now);
    return (prepared: Prepared) => test(prepared) !== isExcluded;
  });
  return (prepared) => tests.every((test) => test(prepared));
}

/** The test of one term, whether or not it is an exclusion. */
export function testOf(condition: Condition, now: number): Test {
  switch (condition.kind) {
    case 'words':
      return wordsTest(condition);
    case 'author':
      return ({ authors }) => authors.some((name) => hasName(name, condition.words));
    case 'category':
      return ({ document }) => document.categories.some((id) => isCategory(id, condition));
    case 'label':
      return ({ document }) =>
        (document[condition.field] ?? []).some((name) => isLabel(name, condition));
    case 'state':
      return ({ document }) => document.states.has(condition.state);
    default:
      return dateTest(condition, now);
  }
}

function wordsTest({ field, phrase }: Condition & { kind: 'words' }): Test {
  if (field !== 'any') return (prepared) => hasPhrase(prepared[field], phrase);
  return ({ title, abstract, rest, authors }) =>
    hasPhrase(title, phrase) ||
    hasPhrase(abstract, phrase) ||
    hasPhrase(rest, phrase) ||
    authors.some((name) => hasPhrase(name, phrase));
}

function dateTest(condition: DateCondition, now: number): Test {
  return ({ document }) => isInTime(document.published, condition, now);
}

type DateCondition = Condition & { moment: Moment };

/** Whether a time is meant by `before:` or `after:`; all are epoch milliseconds. */
export function isInTime(time: number, { kind, moment }: DateCondition, now: number): boolean {
  const limit = 'at' in moment ? moment.at : now - moment.ago;
  return time < limit === (kind === 'before');
}

/** Whether a folded text has a phrase, written in any way. */
export function hasPhrase(folded: string, phrase: Phrase): boolean {
  return phrase.some((way) => folded.includes(way));
}

/** Whether a folded name has all words of one way. */
export function hasName(folded: string, ways: readonly (readonly string[])[]): boolean {
  return ways.some((words) => words.every((word) => folded.includes(word)));
}

/** Whether a category is meant by `cat:`. */
export function isCategory(
  category: string,
  { id, isArchive }: { id: string; isArchive: boolean },
): boolean {
  const lower = category.toLowerCase();
  return isArchive ? lower === id || lower.startsWith(`${id}.`) : lower.startsWith(id);
}

/** Whether a tag or the name of a query is meant by `tag:` or `query:`. */
export function isLabel(
  name: string,
  { label, phrase, isWhole }: Condition & { kind: 'label' },
): boolean {
  const folded = foldLabel(name);
  if (isWhole) return folded === label;
  return folded.startsWith(label) || waysOf(name).some((way) => hasPhrase(way, phrase));
}
