import type { Operator } from '../types';
import { type Part, runsOf } from './row';

/** The words of an operand, or of several in brackets, and what stands before them. */
type Piece = { before: string; operator: Operator | undefined; words: string; field: string };

/** The operands of a row as their writer wrote them. */
export function piecesOf(row: readonly Part[], text: string): Piece[] {
  return row.map(({ operator, operand: { field }, start, end }, i) => ({
    before: text.slice(row[i - 1]?.end ?? start, start),
    operator,
    words: text.slice(start, end),
    field,
  }));
}

/** How arXiv reads it: each operator takes everything to its right. */
export function arxivReading(pieces: readonly Piece[]): string {
  return pieces.reduceRight((right, { before, operator, words }, i) => {
    const next = pieces[i + 1]?.operator;
    const opens = operator && next && (operator !== next || next === 'ANDNOT');
    return before + (opens ? `(${words}${right})` : words + right);
  }, '');
}

/** From left to right: ANDNOT excludes one thing from all before it. */
function fromLeft(pieces: readonly Piece[]): string {
  return pieces.reduce((left, { before, words }, i) => {
    if (i === 0) return words;
    return (pieces[i - 1]?.operator === 'ANDNOT' ? `(${left})` : left) + before + words;
  }, '');
}

function bracketed(runs: readonly Piece[][]): string {
  const pieces = runs.flatMap((run) => {
    const [first] = run;
    const words = fromLeft(run);
    return first
      ? { ...first, words: run.length > 1 && runs.length > 1 ? `(${words})` : words }
      : [];
  });
  return fromLeft(pieces);
}

/** The usual reading: AND and ANDNOT before OR, from left to right. */
export function usualReading(pieces: readonly Piece[]): string {
  return bracketed(runsOf(pieces, ({ operator }) => operator !== 'OR'));
}

/** `cat:a OR cat:b AND x`: one field's ORs belong together, if nothing else is joined by OR. */
export function readingByField(pieces: readonly Piece[]): string | undefined {
  const areAlike = pieces.every(({ operator, field }, i) => {
    const isSame = pieces[i - 1]?.field === field;
    if (operator === 'OR') return isSame;
    return !isSame || [i - 1, i + 1].every((beside) => pieces[beside]?.operator !== 'OR');
  });
  return areAlike ? bracketed(runsOf(pieces, ({ operator }) => operator === 'OR')) : undefined;
}
