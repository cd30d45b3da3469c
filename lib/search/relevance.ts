import { testOf } from './make-test';
import type { Prepared } from './prepare';
import type { Search } from './types';

const nothing = { title: '', abstract: '', rest: '', authors: [] };

/**
 * How well a paper answers a search: for each term that has words, 8 where title or names have
 * them, 4 for id, note and tags, 1 for the abstract, and what it has of these together.
 */
export function relevance({ terms }: Search, prepared: Prepared): number {
  const { document, title, authors, rest, abstract } = prepared;
  const parts: [weight: number, part: Prepared][] = [
    [8, { ...nothing, document, title }],
    [8, { ...nothing, document, authors }],
    [4, { ...nothing, document, rest }],
    [1, { ...nothing, document, abstract }],
  ];
  let score = 0;
  for (const { condition, isExcluded } of terms) {
    if (isExcluded || condition.kind !== 'words') continue;
    const test = testOf(condition, 0);
    for (const [weight, part] of parts) if (test(part)) score += weight;
  }
  return score;
}
