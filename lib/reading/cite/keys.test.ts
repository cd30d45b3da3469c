import { expect, test } from 'vitest';
import { citedPapers } from '@/tests/support/cited-papers';
import { paper } from '@/tests/support/papers';
import { citeKeys } from './keys';

test('keys are family name, year and first word, with letters where two would agree', () => {
  expect(citeKeys(citedPapers.map((each) => each.paper))).toEqual(
    citedPapers.map(({ key }) => key),
  );
});

test('letters go on after z, and around keys that are there already', () => {
  const same = Array.from({ length: 28 }, (_, at) =>
    paper({ id: `2601.${10_000 + at}`, title: 'Same' }),
  );
  const keys = citeKeys([...same, paper({ id: '2601.00001', title: 'Samea' })]);
  expect(new Set(keys).size).toBe(29);
  expect(keys.slice(0, 2)).toEqual(['example2026sameb', 'example2026samec']);
  expect(keys.slice(24, 29)).toEqual([
    'example2026samez',
    'example2026sameaa',
    'example2026sameab',
    'example2026sameac',
    'example2026samea',
  ]);
});
