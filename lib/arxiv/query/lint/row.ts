import type { Operator } from '../types';
import { type Group, type Item, isBare, type Word } from './outline';
import { isSigned } from './signs';
import type { Place } from './types';

/** An operand with the words after it that its prefix does not hold for. */
export type Part = Place & { operand: Exclude<Item, { kind: 'sign' }>; further: Word[] };

/** The operands of a group; of the operators between them the missing ones are `undefined`. */
export type Row = { parts: Part[]; operators: (Operator | undefined)[] };

const phraseFields: ReadonlySet<string> = new Set(['ti', 'au', 'abs', 'co', 'jr', 'all', 'cat']);

function takesFurther({ operand }: Part): boolean {
  if (operand.kind === 'group' || !operand.prefix || !operand.text) return false;
  return phraseFields.has(operand.field) && !operand.text.text.startsWith('"');
}

/** What stands beside each other in a group, as arXiv and its writer see it. */
export function rowOf({ items }: Group): Row {
  const row: Row = { parts: [], operators: [] };
  items.forEach((item, at) => {
    const last = row.parts.at(-1);
    if (item.kind === 'sign') {
      if (last) row.operators[row.parts.length - 1] = item.operator;
    } else if (
      last &&
      items[at - 1]?.kind !== 'sign' &&
      isBare(item) &&
      !isSigned(item) &&
      takesFurther(last)
    ) {
      last.further.push(item);
      last.end = item.end;
    } else {
      const { start, end } = item;
      row.parts.push({ operand: item, further: [], start, end });
    }
  });
  return row;
}
