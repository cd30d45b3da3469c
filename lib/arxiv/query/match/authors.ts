import { isQuoted, unquoted } from '../language';
import { foldWord, type NameWord, nameWords } from './names';
import { escaped } from './text';
import { type Find, type MatchRange, nowhere } from './types';
import { hasWildcard, wildcardPattern } from './word-tests';

/** `mayHave` says of every name that folds to one with such a word that it may have it. */
type NameTest = { mayHave: RegExp; accepts: (word: string) => boolean };
type PersonSearch = { tests: NameTest[]; find: (name: readonly NameWord[]) => NameWord[] };

/** Folding drops vowels and signs from a plain name; in others anything may have been a letter. */
function roughly(folded: string): RegExp {
  const letters = Array.from(folded, escaped).join('[aeo.,;]*');
  return new RegExp(`[^\\0-\\x7f]|${letters}`, 'i');
}

function testOf(word: string): NameTest {
  const plain = foldWord(word);
  if (!hasWildcard(word)) return { mayHave: roughly(plain), accepts: (other) => other === plain };
  const pattern = wildcardPattern(plain);
  const [start = ''] = plain.split(/[*?]/);
  return { mayHave: roughly(start), accepts: (other) => pattern.test(other) };
}

function testsOf(value: string): NameTest[] {
  return value
    .split(/\s+/)
    .filter((word) => /[^\s.,;]/.test(word))
    .map(testOf);
}

function hits(name: readonly NameWord[], tests: NameTest[]): NameWord[] {
  const found = tests.map(({ accepts }) => name.filter(({ word }) => accepts(word)));
  return found.every((words) => words.length > 0) ? found.flat() : [];
}

function allWords(value: string): PersonSearch {
  const tests = testsOf(value);
  return { tests, find: (name) => hits(name, tests) };
}

/** Where the forenames stand, each whole or as its initial, the last one as far as given. */
function findForenames(name: readonly NameWord[], parts: string[]): NameWord[] {
  const at = name.findIndex((_, i) =>
    parts.every((part, j) => {
      const word = name[i + j]?.word;
      return j === parts.length - 1 ? word?.startsWith(part) : word === part || word === part[0];
    }),
  );
  return at < 0 ? [] : name.slice(at, at + parts.length);
}

/** `Last, First`: the surname's words, and before them the forename or what it starts with. */
function bySurname(surname: string, forename: string): PersonSearch {
  const tests = testsOf(surname);
  const first = forename.split(/\s+/).map(foldWord).filter(Boolean);
  function find(name: readonly NameWord[]): NameWord[] {
    const found = hits(first.length > 0 ? name.slice(1) : name, tests);
    if (found.length === 0 || first.length === 0) return found;
    const from = Math.min(...found.map(({ start }) => start));
    const before = name.filter(({ start }) => start < from);
    const forenames = findForenames(before, first);
    return forenames.length > 0 ? [...forenames, ...found] : [];
  }
  return { tests, find };
}

function onePerson(value: string): PersonSearch {
  const comma = value.indexOf(',');
  return comma < 0 ? allWords(value) : bySurname(value.slice(0, comma), value.slice(comma + 1));
}

function inNames({ tests, find }: PersonSearch): Find {
  function findIn(name: string): readonly NameWord[] {
    return tests.every(({ mayHave }) => mayHave.test(name)) ? find(nameWords(name)) : nowhere;
  }
  if (tests.length === 0) return () => nowhere;
  return ({ paper: { authors } }) => {
    if (!authors.some(({ name }) => findIn(name).length > 0)) return nowhere;
    return authors.flatMap(({ name }, index) =>
      findIn(name).map(({ start, end }) => ({ field: 'authors' as const, index, start, end })),
    );
  };
}

/**
 * How to find the value of `au:` in names. In quotes all words stand in one name, in any order;
 * without, a semicolon separates people and a comma surname from forename.
 */
export function inAuthors(value: string): Find {
  const people = isQuoted(value)
    ? [allWords(unquoted(value))]
    : value.split(';').filter(Boolean).map(onePerson);
  const searches = people.map(inNames);
  return (prepared, limit) => {
    const ranges: MatchRange[] = [];
    for (const search of searches) {
      const found = search(prepared, limit);
      if (found.length === 0) return found;
      ranges.push(...found);
    }
    return ranges;
  };
}
