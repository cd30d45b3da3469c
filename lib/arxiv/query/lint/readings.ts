import type { Operator } from '../types';
import { fieldOf } from './names';
import type { Operand } from './outline';

/** Operands `from` to `to` (inclusive) of a group, in brackets. */
export type Bracket = { from: number; to: number };

/** The operands of a group and the operators between them, one fewer. */
export type Row = { operands: Operand[]; operators: Operator[] };

/** Runs of operands whose operators all pass. */
function runs(operators: Operator[], passes: (operator: Operator) => boolean): Bracket[] {
  const found: Bracket[] = [{ from: 0, to: 0 }];
  operators.forEach((operator, i) => {
    const last = found.at(-1);
    if (passes(operator) && last) last.to = i + 1;
    else found.push({ from: i + 1, to: i + 1 });
  });
  return found;
}

/** ANDNOT excludes one thing: what stands before it and that thing belong together. */
function exclusions(operators: Operator[], { from, to }: Bracket): Bracket[] {
  return operators.flatMap((operator, i) =>
    operator === 'ANDNOT' && i >= from && i + 1 < to ? [{ from, to: i + 1 }] : [],
  );
}

/** The usual reading: AND and ANDNOT before OR, from left to right. */
function usual({ operators }: Row): Bracket[] {
  const parts = runs(operators, (operator) => operator !== 'OR');
  const inner = parts.flatMap((part) => exclusions(operators, part));
  return [...(parts.length > 1 ? parts.filter(({ from, to }) => to > from) : []), ...inner];
}

/** `cat:a OR cat:b AND x`: one field's ORs belong together, if nothing else is joined by OR. */
function byField({ operands, operators }: Row): Bracket[] | undefined {
  const fields = operands.map(fieldOf);
  const parts = runs(operators, (operator) => operator === 'OR');
  const isOneField = parts.every(({ from, to }) => new Set(fields.slice(from, to + 1)).size === 1);
  const ors = parts.filter(({ from, to }) => to > from);
  const differs = ors.every(
    ({ from, to }) => fields[from - 1] !== fields[from] && fields[to + 1] !== fields[to],
  );
  if (!isOneField || !differs || ors.length === 0 || parts.length === 1) return undefined;
  return [...ors, ...exclusions(operators, { from: 0, to: operands.length - 1 })];
}

/** How arXiv reads it: each operator takes everything to its right. */
export function arxivReading({ operands, operators }: Row): Bracket[] {
  const to = operands.length - 1;
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
