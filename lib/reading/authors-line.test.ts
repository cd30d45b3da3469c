import { describe, expect, it } from 'vitest';
import { authorsLine } from './authors-line';

function authors(count: number): { name: string; affiliations: string[] }[] {
  return Array.from({ length: count }, (_, index) => ({ name: `A${index}`, affiliations: [] }));
}

describe('authorsLine', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [3, 3, 0],
    [4, 4, 0],
    [5, 3, 2],
    [3000, 3, 2997],
  ])('of %i authors names %i and counts %i more', (given, named, more) => {
    const line = authorsLine(authors(given));
    expect(line.names).toHaveLength(named);
    expect(line.more).toBe(more);
  });
});
