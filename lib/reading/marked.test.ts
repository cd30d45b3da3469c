import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPieces, type Place, placedParagraphs } from './marked';
import { paragraphs } from './paragraphs';

function shown(pieces: { text: string; marked: boolean }[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

function marked(paragraph: { text: string; places: Place[] }): string {
  return shown(markedPieces(paragraph.text, paragraph.places));
}

test.each([
  ['nothing', [], 'spin glass ice'],
  ['one place', [{ start: 5, end: 10 }], 'spin [glass] ice'],
  [
    'places out of order',
    [
      { start: 11, end: 14 },
      { start: 0, end: 4 },
    ],
    '[spin] glass [ice]',
  ],
  [
    'places that overlap',
    [
      { start: 0, end: 7 },
      { start: 5, end: 10 },
    ],
    '[spin glass] ice',
  ],
  ['an empty place', [{ start: 3, end: 3 }], 'spin glass ice'],
])('marks %s', (_name, places, wanted) => {
  expect(shown(markedPieces('spin glass ice', places))).toBe(wanted);
});

test('marks across paragraphs by places in the whole text', () => {
  const text = '  one two\nthree\n \n four five \n\n\nsix';
  const places = ['two\nthree', 'four', 'six'].map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length };
  });
  const wanted = ['one [two\nthree]', '[four] five', '[six]'];
  expect(placedParagraphs(text, places).map(marked)).toEqual(wanted);
});

test('changes no letter, and cuts paragraphs as they are cut elsewhere', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é'), maxLength: 30 });
  const place = fc.record({ start: fc.nat(30), end: fc.nat(30) });
  fc.assert(
    fc.property(text, fc.array(place), (written, places) => {
      const whole = markedPieces(written, places).map((piece) => piece.text);
      expect(whole.join('')).toBe(written);
      const cut = placedParagraphs(written, places);
      expect(cut.map((paragraph) => paragraph.text)).toEqual(paragraphs(written));
    }),
  );
});
