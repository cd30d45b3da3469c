import { brackets } from './edits';
import type { Group, Item, Operand } from './outline';
import { arxivReading, type Bracket, meantReadings, type Row } from './readings';
import type { Edit, Finding, Fix, Rule } from './types';

/** Operands with what arXiv will read between them; words after a prefix stay with it. */
function rowOf(items: Item[]): Row | undefined {
  const row: Row = { operands: [], operators: [] };
  let before: Item | undefined;
  for (const item of items) {
    const last = row.operands.length - 1;
    if (item.kind === 'sign') {
      if (last < 0) return undefined;
      row.operators[last] = item.operator;
    } else if (before && before.kind !== 'sign' && item.kind === 'word' && !item.prefix) {
      // A second word: another rule's matter.
      row.operands[last] = { ...row.operands[last], end: item.end } as Operand;
    } else {
      if (before && before.kind !== 'sign') row.operators[last] = 'OR';
      row.operands.push(item);
    }
    before = item;
  }
  return before?.kind === 'sign' ? undefined : row;
}

function isMixed({ operators }: Row): boolean {
  const last = operators.length - 1;
  const kinds = new Set(operators.map((operator) => (operator === 'OR' ? 'OR' : 'AND')));
  return kinds.size > 1 || operators.some((operator, i) => operator === 'ANDNOT' && i < last);
}

function editsOf({ operands }: Row, parts: Bracket[]): Edit[] {
  return parts.flatMap(({ from, to }) => {
    const [first, last] = [operands[from], operands[to]];
    return first && last ? brackets(first.start, last.end) : [];
  });
}

function show(row: Row, parts: Bracket[], text: string): string {
  return row.operands
    .map((operand, i) => {
      const opened = parts.filter(({ from }) => from === i).length;
      const closed = parts.filter(({ to }) => to === i).length;
      const word = text.slice(operand.start, operand.end);
      const operator = row.operators[i] ? ` ${row.operators[i]} ` : '';
      return '('.repeat(opened) + word + ')'.repeat(closed) + operator;
    })
    .join('');
}

function findingOf(group: Group, text: string): Finding[] {
  const row = rowOf(group.items);
  if (!row || !isMixed(row)) return [];
  const readings = [...meantReadings(row), arxivReading(row)];
  const shown = readings.map((parts) => show(row, parts, text));
  const [fix, ...otherFixes] = readings
    .map((parts, i): Fix => ({ label: `Group as ${shown[i]}`, edits: editsOf(row, parts) }))
    .filter((one, i, all) => all.findIndex(({ label }) => label === one.label) === i);
  const arxiv = shown.at(-1) ?? '';
  const start = row.operands[0]?.start ?? group.start;
  return [
    {
      start,
      end: row.operands.at(-1)?.end ?? group.end,
      severity: 'warning',
      code: 'mixed-operators',
      params: { arxiv, meant: shown[0] ?? '' },
      message: `arXiv knows no precedence; without brackets it groups to the right: ${arxiv}.`,
      ...(fix ? { fix, otherFixes } : {}),
    },
  ];
}

/** AND, OR and ANDNOT side by side without brackets. */
export const mixedRule: Rule = ({ text, outline: { groups } }) =>
  groups.flatMap((group) => findingOf(group, text));
