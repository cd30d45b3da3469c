import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, paragraphs } from './clean-text';

test.each([
  ['', ''],
  [' \r\n\t ', ''],
  ['one', 'one'],
  ['  two\n  words ', 'two words'],
  ['a no-break\u00A0 space stays', 'a no-break\u00A0 space stays'],
])('puts %j on one line', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

test.each([
  ['one', 'one'],
  ['  leading blanks', 'leading blanks'],
  ['one\n  two\n  three', 'one\n\ntwo\n\nthree'],
  ['hard\nwrapped\nlines\n', 'hard wrapped lines'],
  ['one\n\ntwo', 'one\n\ntwo'],
  ['one\n \n\n  two', 'one\n\ntwo'],
  ['one\r\nline\r\n  two\r\n\r\nthree', 'one line\n\ntwo\n\nthree'],
  ['a line that begins\n with one blank', 'a line that begins with one blank'],
  [' \n  \n\n', ''],
])('keeps the paragraphs of %j', (text, expected) => {
  expect(paragraphs(text)).toBe(expected);
});

test('words are neither lost nor reordered, and clean text stays as it is', () => {
  const raw = fc.array(fc.constantFrom('a', 'b', ' ', '  ', '\n', '\r\n', '\t'));
  fc.assert(
    fc.property(raw, (parts) => {
      const text = parts.join('');
      const clean = paragraphs(text);
      expect(clean.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(oneLine(clean)).toBe(oneLine(text));
      expect(paragraphs(clean)).toBe(clean);
    }),
  );
});
