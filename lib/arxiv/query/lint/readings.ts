import type { Operator } from '../types';
import type { Row } from './row';

/** Parts `from` to `to` (inclusive) of a row, in brackets. */
export type Bracket = { from: number; to: number };

type Operators = readonly (Operator | undefined)[];

/** Runs of parts whose operators are ORs, or are none. */
function runs(operators: Operators, areOrs: boolean): Bracket[] {
  const found: Bracket[] = [{ from: 0, to: 0 }];
  operators.forEach((operator, i) => {
    const last = found.at(-1);
    if ((operator === 'OR') === areOrs && last) last.to = i + 1;
    else found.push({ from: i + 1, to: i + 1 });
  });
  return found;
}

function isLong({ from, to }: Bracket): boolean {
  return to > from;
}

/** ANDNOT excludes one thing, or one in brackets: what stands before it and that belong together. */
function exclusions(operators: Operators, { from, to }: Bracket, inner: Bracket[] = []): Bracket[] {
  return operators.flatMap((operator, i) => {
    const excluded = inner.find((bracket) => bracket.from === i + 1)?.to ?? i + 1;
    return operator === 'ANDNOT' && i >= from && excluded < to ? [{ from, to: excluded }] : [];
  });
}

/** The usual reading: AND and ANDNOT before OR, from left to right. */
function usual({ operators }: Row): Bracket[] {
  const ands = runs(operators, false);
  const inner = ands.flatMap((run) => exclusions(operators, run));
  return [...(ands.length > 1 ? ands.filter(isLong) : []), ...inner];
}

/** `cat:a OR cat:b AND x`: one field's ORs belong together, if nothing else is joined by OR. */
function byField({ parts, operators }: Row): Bracket[] | undefined {
  const fields = parts.map(({ operand }) => operand.field);
  const all = runs(operators, true);
  const ors = all.filter(isLong);
  const areAlike = ors.every(({ from, to }) => new Set(fields.slice(from, to + 1)).size === 1);
  const differ = ors.every(
    ({ from, to }) => fields[from - 1] !== fields[from] && fields[to + 1] !== fields[to],
  );
  if (!areAlike || !differ || ors.length === 0 || all.length === 1) return undefined;
  return [...ors, ...exclusions(operators, { from: 0, to: parts.length - 1 }, ors)];
}

/** How arXiv reads it: each operator takes everything to its right. */
export function arxivReading({ parts, operators }: Row): Bracket[] {
  const to = parts.length - 1;
  return operators.flatMap((operator, i) => {
    const before = operators[i - 1];
    const changes = before && (before !== operator || operator === 'ANDNOT');
    return changes && i < to ? [{ from: i, to }] : [];
  });
}

/** What was probably meant, the likeliest first. */
export function meantReadings(row: Row): Bracket[][] {
  const fields = byField(row);
  return fields ? [fields, usual(row)] : [usual(row)];
}
