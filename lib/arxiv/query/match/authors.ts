import { isQuoted, unquoted } from '../language';
import { allOf } from './combine';
import { foldWord, type NameWord, nameWords } from './names';
import { escaped } from './text';
import { type Find, nowhere } from './types';
import { sameAs } from './word-tests';

/** `mayHave` says of every name that folds to one with such a word that it may have it. */
type NameTest = { mayHave: RegExp; accepts: (word: string) => boolean };

/** Folding drops vowels and signs from a plain name; in others anything may have been a letter. */
function roughly(folded: string): RegExp {
  const letters = Array.from(folded, escaped).join('[aeo.,;]*');
  return new RegExp(`[^\\0-\\x7f]|${letters}`, 'i');
}

function testOf(word: string): NameTest {
  const plain = foldWord(word);
  const [start = ''] = plain.split(/[*?]/);
  return { mayHave: roughly(start), accepts: sameAs(plain, start !== plain) };
}

/** The words of a name that the tests accept, if each of them does one. */
function hits(name: readonly NameWord[], tests: NameTest[]): NameWord[] {
  const found = tests.map(({ accepts }) => name.filter(({ word }) => accepts(word)));
  return found.every((words) => words.length > 0) ? found.flat() : [];
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

/** All words of a surname, and before them the forename or what it starts with. */
function onePerson(surname: string, forename = ''): Find {
  const tests = surname
    .split(/\s+/)
    .filter((word) => /[^\s.,;]/.test(word))
    .map(testOf);
  const first = forename.split(/\s+/).map(foldWord).filter(Boolean);
  function findIn(text: string): readonly NameWord[] {
    if (!tests.every(({ mayHave }) => mayHave.test(text))) return nowhere;
    const name = nameWords(text);
    if (first.length === 0) return hits(name, tests);
    const found = hits(name.slice(1), tests);
    const from = Math.min(...found.map(({ start }) => start));
    const before = name.filter(({ start }) => start < from);
    const forenames = found.length > 0 ? findForenames(before, first) : [];
    return forenames.length > 0 ? [...forenames, ...found] : nowhere;
  }
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
  if (isQuoted(value)) return onePerson(unquoted(value));
  const people = value.split(';').filter(Boolean);
  return allOf(
    people.map((person) => {
      const [surname = '', ...forenames] = person.split(',');
      return onePerson(surname, forenames.join(' '));
    }),
  );
}
