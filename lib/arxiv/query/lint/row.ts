import type { Operator } from '../types';
import { type Group, type Item, isBare, type Word } from './outline';
import { isSigned } from './signs';
import type { Place } from './types';

/** An operand, the operator before it, and the words after it that its prefix does not hold for. */
export type Part = Place & {
  operand: Exclude<Item, { operator: Operator }>;
  operator: Operator | undefined;
  further: Word[];
};

const oneWordFields = /^(?:rn|id|doi|submittedDate)$/;

function takesFurther({ operand: { prefix, field, value } }: Part): boolean {
  return !!prefix && !!value && !oneWordFields.test(field) && !value.text.startsWith('"');
}

/** Cuts a list before each item that does not join the one before it. */
export function runsOf<One>(list: readonly One[], joins: (one: One) => boolean): One[][] {
  const runs: One[][] = [];
  for (const one of list) {
    const last = runs.at(-1);
    if (last && joins(one)) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** The operands of a group as they stand beside each other, as arXiv and their writer see them. */
export function rowOf({ items }: Group): Part[] {
  const row: Part[] = [];
  let operator: Operator | undefined;
  for (const item of items) {
    const last = row.at(-1);
    if (item.operator) operator = item.operator;
    else if (last && !operator && isBare(item) && !isSigned(item) && takesFurther(last)) {
      last.further.push(item);
      last.end = item.end;
    } else {
      const { start, end } = item;
      row.push({ operand: item, operator, further: [], start, end });
      operator = undefined;
    }
  }
  return row;
}
