import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeSearch } from './complete-search';
import { makeTest } from './make-test';
import { prepare } from './prepare';
import { readSearch } from './read-search';
import { anyText, paperWith } from './some-documents';

const known = {
  tags: ['to read', 'thesis', 'c++', 'Übung', 'a "b" c'],
  queryNames: ['Magnons', 'Spin ice'],
  categories: [
    { id: 'cs', name: 'Computer Science' },
    { id: 'cs.LG', name: 'Machine Learning' },
    { id: 'stat.ML', name: 'Machine Learning' },
    { id: 'hep-th', name: 'High Energy Physics - Theory' },
  ],
};

/** The caret is where the bar is. */
function complete(marked: string, asked = false) {
  const caret = marked.indexOf('|');
  return completeSearch(marked.replace('|', ''), caret, known, asked);
}

const table: [marked: string, inserts: string[]][] = [
  ['|', []],
  ['a|', ['au:', 'abs:', 'after:']],
  ['A|', ['au:', 'abs:', 'after:']],
  ['tit|', ['ti:']],
  ['spin -t|', ['ti:', 'tag:']],
  ['spin|', []],
  ['spin |', []],
  ['"t|', []],
  ['au:|', []],
  ['is:|', ['unread', 'read', 'starred', 'revised', 'later', 'archived', 'muted']],
  ['is:re|', ['read', 'revised']],
  ['-is:UN|', ['unread']],
  ['is:unread|', []],
  ['tag:t|', ['"to read"', '"thesis"']],
  ['tag:"t|', ['"to read"', '"thesis"']],
  ['tag:"to r|', ['"to read"']],
  ['tag:"to read"|', []],
  ['tag:read|', ['"to read"']],
  ['tag:ub|', ['"Übung"']],
  ['tag:c+|', ['"c++"']],
  ['tag:a|', ['"a b c"']],
  ['query:|', ['"Magnons"', '"Spin ice"']],
  ['query:ice|', ['"Spin ice"']],
  ['cat:cs|', ['cs.LG']],
  ['cat:c|', ['cs', 'cs.LG']],
  ['cat:mach|', ['cs.LG', 'stat.ML']],
  ['cat:theory|', ['hep-th']],
  ['foo:a|', []],
];

test.each(table)('%s is completed to %j', (marked, inserts) => {
  expect(complete(marked)?.suggestions.map(({ insert }) => insert) ?? []).toEqual(inserts);
});

test('asked for, every prefix is offered where nothing is typed', () => {
  expect(complete('spin |', true)?.suggestions).toHaveLength(9);
  expect(complete('|', true)).toMatchObject({ start: 0, end: 0 });
});

/** What stands in the text once the first suggestion is taken. */
const taken: [marked: string, text: string][] = [
  ['a|', 'au:'],
  ['spin -ti|t ice', 'spin -ti: ice'],
  ['t|i:spin', 'ti:spin'],
  ['is:r|', 'is:read'],
  ['is:un|known spin', 'is:unread spin'],
  ['tag:"to r|', 'tag:"to read"'],
  ['tag:"to r|ead" spin', 'tag:"to read" spin'],
  ['-tag:th| spin', '-tag:"thesis" spin'],
  ['cat:mach|', 'cat:cs.LG'],
];

test.each(taken)('%s becomes %s', (marked, text) => {
  const { start = 0, end = 0, suggestions = [] } = complete(marked) ?? {};
  const written = marked.replace('|', '');
  expect(written.slice(0, start) + (suggestions[0]?.insert ?? '') + written.slice(end)).toBe(text);
});

test('a tag or query that was taken finds what has it', () => {
  const paper = prepare(paperWith({ tags: known.tags, queryNames: known.queryNames }));
  for (const prefix of ['tag', 'query']) {
    const { suggestions = [] } = complete(`${prefix}:|`) ?? {};
    expect(suggestions.length).toBeGreaterThan(1);
    for (const { insert } of suggestions) {
      expect(makeTest(readSearch(`${prefix}:${insert}`), 0)(paper)).toBe(true);
    }
  }
});

test('any text is completed within itself, around the caret', () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), fc.boolean(), (text, at, asked) => {
      const caret = Math.min(at, text.length);
      const completion = completeSearch(text, caret, known, asked);
      if (!completion) return;
      expect(completion.start).toBeGreaterThanOrEqual(0);
      expect(completion.start).toBeLessThanOrEqual(caret);
      expect(completion.end).toBeGreaterThanOrEqual(caret);
      expect(completion.end).toBeLessThanOrEqual(text.length);
      expect(completion.suggestions.length).toBeGreaterThan(0);
    }),
  );
});
