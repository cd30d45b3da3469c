import { expect, it } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import { hasQuery, startingPoints } from './starting-points';

it('knows an added starting point by its text, whatever its name', () => {
  const [point] = startingPoints;
  expect(hasQuery([firstQuery], point)).toBe(false);
  expect(hasQuery([{ ...firstQuery, name: 'Mine', text: point.text }], point)).toBe(true);
});

it('offers only texts whose operators stand in brackets where they differ', () => {
  for (const { text } of startingPoints) {
    const outside = text.replace(/"[^"]*"/g, '').replace(/\([^()]*\)/g, '');
    const operators = new Set(outside.match(/\b(?:AND|OR|ANDNOT)\b/g));
    expect(operators.size, text).toBeLessThanOrEqual(1);
  }
});
