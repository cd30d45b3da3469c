import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhere } from './first-where';

test('the first place from which all is true is found, or the end', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (length, edge, start) => {
      const from = Math.min(start, length);
      const found = firstWhere(length, (place) => place >= edge, from);
      expect(found).toBe(Math.min(length, Math.max(from, edge)));
    }),
  );
});
