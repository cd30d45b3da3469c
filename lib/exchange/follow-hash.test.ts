import { expect, test } from 'vitest';
import { fromAddress } from '@/lib/arxiv/address/from-address';
import { authorHash, followedAddress } from './follow-hash';

test.each([
  ['Ada Example', 'au:"Ada Example"'],
  ['J. K. Łoś', 'au:"J. K. Łoś"'],
  ['Sukarno', 'au:Sukarno'],
  ['张伟', 'au:张伟'],
  ['ATLAS Collaboration', 'au:"ATLAS Collaboration"'],
  ["Gerard 't Hooft", 'au:"Gerard \'t Hooft"'],
  ['Robert Example, Jr.', 'au:"Robert Example"'],
  ['A & B + C #arxiv-daily=x', 'au:"A & B + C #arxiv-daily=x"'],
])('%s is followed as %s', (name, query) => {
  const read = fromAddress(followedAddress(authorHash(name)) ?? '');
  expect(read).toMatchObject({ query, name });
});
