import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryName } from '../category-names';
import { lint } from './lint';
import { applyFix } from './lint/edits';
import { fixesOf } from './lint/found';
import type { Fix } from './lint/types';
import { parse } from './parse';

const pieces = [
  ...['ti:', 'au:', 'cat:', 'all:', 'TI:', 'author:', 'title:', 'nope:', 'submittedDate:'],
  ...['AND', 'OR', 'NOT', 'ANDNOT', 'and', 'or', 'not', '&&', '||', '|'],
  ...['(', ')', '"', '“', '”', '\\"', "'", '[', ']', ',', '+', '-', '–', '!', '~2', '^4', '*', '?'],
  ...['a', 'b', 'a_b', 'cs', 'cs.LG', 'cs.AI', 'cs.SY', 'cs.ML', 'hep-th', '"dark matter"', '""'],
  ...['[2024 TO 2023]', '2024', '%20', '%22', '+AND+', '# ', '// ', '\n', ' ', 'constructor'],
];
const query = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), fc.constantFrom('', ' '))
  .map(([parts, between]) => parts.join(between));

function fixesFor(text: string): Fix[] {
  return lint(text, categoryName).flatMap(fixesOf);
}

test('no fix makes a query unreadable that arXiv can read', () => {
  fc.assert(
    fc.property(query, (text) => {
      if (!parse(text).ok) return;
      const broken = fixesFor(text)
        .map((fix) => applyFix(text, fix))
        .filter((fixed) => !parse(fixed).ok);
      expect(broken).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('fix after fix comes to an end, from whichever side', () => {
  fc.assert(
    fc.property(query, fc.constantFrom(0, -1), (text, side) => {
      let now = text;
      let left = 0;
      for (left = 60; left > 0; left--) {
        const fix = fixesFor(now).at(side);
        if (!fix) break;
        now = applyFix(now, fix);
      }
      expect(left, now).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('of a long list the first mistakes have fixes, and the others once those are mended', () => {
  const list = Array.from({ length: 200 }, () => 'cat:cs').join(' OR ');
  const findings = lint(list);
  const withFix = findings.filter(({ fix }) => fix).length;
  expect(findings.map(({ code }) => code)).toEqual(Array(200).fill('wholeArchive'));
  expect(withFix).toBeGreaterThan(0);
  expect(findings.slice(0, withFix).every(({ fix }) => fix)).toBe(true);
});
