import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions } from './compare-versions';
import { diffLists } from './diff-lists';

const version = {
  title: 'Spin ice',
  abstract: 'We study ice.\n\nIt is cold.',
  authors: [
    { name: 'Ada Bell', affiliations: [] },
    { name: 'Carl Dorn', affiliations: ['Nowhere'] },
  ],
  categories: ['cond-mat.str-el', 'quant-ph'],
};

test('a version compared with itself has no changes', () => {
  const unchanged = { added: [], removed: [], isReordered: false };
  expect(compareVersions(version, { ...version, authors: [...version.authors] })).toEqual({
    title: [{ kind: 'same', text: version.title }],
    abstract: [{ kind: 'same', text: version.abstract }],
    comment: [],
    journalRef: [],
    authors: unchanged,
    categories: unchanged,
    isAbstractChanged: false,
  });
});

test('each field tells its own changes', () => {
  const later = {
    title: 'Spin glass',
    abstract: 'We study ice. It is cold.',
    comment: '5 pages',
    journalRef: 'Ficta A 1 (2026)',
    authors: [
      { name: 'Carl Dorn', affiliations: [] },
      { name: 'Eva Frey', affiliations: [] },
    ],
    categories: ['quant-ph', 'cond-mat.str-el', 'cs.LG'],
  };
  expect(compareVersions(version, later)).toMatchObject({
    title: [{ kind: 'same' }, { kind: 'removed', text: 'ice' }, { kind: 'added', text: 'glass' }],
    comment: [{ kind: 'added', text: '5 pages' }],
    journalRef: [{ kind: 'added', text: 'Ficta A 1 (2026)' }],
    authors: { added: ['Eva Frey'], removed: ['Ada Bell'], isReordered: false },
    categories: { added: ['cs.LG'], removed: [], isReordered: true },
    isAbstractChanged: false,
  });
});

test('an abstract of other words is changed', () => {
  const later = { ...version, abstract: 'We study ice.\n\nIt is warm.' };
  expect(compareVersions(version, later).isAbstractChanged).toBe(true);
});

test('a name written with another accent of the same look is the same name', () => {
  const [from, to] = ['Jo\u0308rg', 'J\u00f6rg'].map((name) => ({
    ...version,
    authors: [{ name, affiliations: [] }],
  }));
  expect(from && to && compareVersions(from, to).authors).toMatchObject({ added: [], removed: [] });
});

const lists: [from: string, to: string, added: string, removed: string, isReordered: boolean][] = [
  ['', '', '', '', false],
  ['abc', 'abc', '', '', false],
  ['abc', 'acb', '', '', true],
  ['abc', 'ac', '', 'b', false],
  ['abc', 'cxa', 'x', 'b', true],
  ['aab', 'ab', '', 'a', false],
  ['ab', 'aab', 'a', '', false],
  ['a', 'b', 'b', 'a', false],
];

test.each(lists)('%s → %s adds %s, removes %s', (from, to, added, removed, isReordered) => {
  expect(diffLists([...from], [...to])).toEqual({
    added: [...added],
    removed: [...removed],
    isReordered,
  });
});

test('the old list without what was removed and with what was added has the entries of the new', () => {
  const list = fc.array(fc.constantFrom<string>('a', 'b', 'c', '__proto__', 'toString'));
  fc.assert(
    fc.property(list, list, (from, to) => {
      const { added, removed } = diffLists(from, to);
      const left = [...from];
      for (const entry of removed) left.splice(left.indexOf(entry), 1);
      expect([...left, ...added].sort()).toEqual([...to].sort());
    }),
  );
});
