import { found } from './found';
import { arxivReading, piecesOf, readingByField, usualReading } from './readings';
import { rowOf } from './row';
import type { Rule } from './types';

/** AND, OR and ANDNOT side by side without brackets. */
export const mixedRule: Rule = (group, { text }) => {
  const row = rowOf(group);
  const last = row.at(-1);
  const areJoined = row.every(({ operator }, i) => (operator === undefined) === (i === 0));
  if (!last || !areJoined || group.items.at(-1)?.operator) return [];
  const pieces = piecesOf(row, text);
  const usual = usualReading(pieces);
  if (usual === pieces.map(({ before, words }) => before + words).join('')) return [];
  const arxiv = arxivReading(pieces);
  const fixes = new Set([readingByField(pieces) ?? usual, usual, arxiv]);
  const place = { start: row[0]?.start ?? 0, end: last.end };
  return [found('mixedOperators', place, { arxiv }, [...fixes], 'warning')];
};
