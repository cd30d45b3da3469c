import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween } from './put-text';

test.each([
  ['ti:a or ti:b', 'ti:a OR ti:b', { start: 5, end: 7, insert: 'OR' }],
  ['cat:cs', 'cat:cs.*', { start: 6, end: 6, insert: '.*' }],
  ['aaa', 'aa', { start: 2, end: 3, insert: '' }],
  ['', 'x', { start: 0, end: 0, insert: 'x' }],
])('of %s, only what differs in %s is replaced', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change);
});

test('the replacement makes the one text of the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, insert } = changeBetween(before, after);
      expect(before.slice(0, start) + insert + before.slice(end)).toBe(after);
    }),
  );
});
