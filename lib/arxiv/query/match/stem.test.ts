import fc from 'fast-check';
import { stemmer } from 'stemmer';
import { expect, test } from 'vitest';
import { stem } from './stem';

const syllable = fc.constantFrom(
  ...'a be cy yo sti lla tt ss ee rel hop fil tro agr ies ing ed eed y e s l z x w bl at iz'.split(
    ' ',
  ),
  ...'ational tional enci anci izer bli alli entli eli ousli ization ator alism iveness'.split(' '),
  ...'fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance'.split(
    ' ',
  ),
  ...'ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize ion'.split(' '),
  ...['é', '3', "'"],
);

test('stems are those of the stemmer everyone uses', () => {
  fc.assert(
    fc.property(fc.array(syllable, { maxLength: 5 }), (parts) => {
      const word = parts.join('');
      expect(stem(word)).toBe(stemmer(word));
    }),
    { numRuns: 20_000 },
  );
});
