import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familyFirst, parseName } from './names';

test.each([
  ['Ada Example', 'Ada', '', 'Example', ''],
  ['J.-P. Example', 'J.-P.', '', 'Example', ''],
  ['  Ada   B.  Example ', 'Ada B.', '', 'Example', ''],
  ['Plato', '', '', 'Plato', ''],
  ['Johannes van der Waals', 'Johannes', 'van der', 'Waals', ''],
  ['Guy Van den Broeck', 'Guy', 'Van den', 'Broeck', ''],
  ['Luc Van Gool', 'Luc Van', '', 'Gool', ''],
  ['Le van Example', 'Le', 'van', 'Example', ''],
  ['de la Cruz', '', 'de la', 'Cruz', ''],
  ['Cruz van', 'Cruz', '', 'van', ''],
  ['Antoni Gaudí i Cornet', 'Antoni', '', 'Gaudí i Cornet', ''],
  ['Robert Example Jr', 'Robert', '', 'Example', 'Jr'],
  ['Robert Example, Sr.', 'Robert', '', 'Example', 'Sr.'],
  ['Robert de Niro III', 'Robert', 'de', 'Niro', 'III'],
  ['Example III', 'Example', '', 'III', ''],
  ['Bharath V', 'Bharath', '', 'V', ''],
  ['van der Waals, Johannes', 'Johannes', 'van der', 'Waals', ''],
  ['von, Ada', 'Ada', '', 'von', ''],
  ['Joseph H. Example,', 'Joseph H.', '', 'Example', ''],
])('%s is taken apart', (text, given, particle, family, suffix) => {
  expect(parseName(text)).toEqual({ given, particle, family, suffix });
});

test.each([
  'ATLAS Collaboration',
  'The LIGO Scientific Collaboration',
  'the Virgo and KAGRA teams',
  'Gemini Team',
  'K. Example (on behalf of the CMS Collaboration)',
  'NA48 and KTeV Collaborations',
  'Polymath Project',
  '张伟',
  '김 철수',
  'A, B, C',
  ', Ada',
])('%s stays whole', (text) => {
  expect(parseName(text)).toEqual({ literal: text });
});

test('no letter of a name is lost', () => {
  const letters = (text: string) => [...text.replace(/[\s,]/g, '')].sort().join('');
  const word = fc.constantFrom(
    'Ada',
    'de',
    'la',
    'van',
    'Van',
    'y',
    'Jr.',
    'III',
    'B.',
    'Li,',
    '’t',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const text = words.join(' ');
      expect(letters(familyFirst(parseName(text)))).toBe(letters(text));
    }),
  );
});
