import { replace } from './edits';
import { found } from './found';
import { arxivReading, type Bracket, meantReadings } from './readings';
import { type Row, rowOf } from './row';
import type { Rule } from './types';

function isMixed({ operators }: Row): boolean {
  const last = operators.length - 1;
  const kinds = new Set(operators.map((operator) => operator === 'OR'));
  return kinds.size > 1 || operators.some((operator, i) => operator === 'ANDNOT' && i < last);
}

/** The text of a row with brackets. */
function bracketed({ parts }: Row, brackets: Bracket[], text: string): string {
  return parts
    .map(({ start, end }, i) => {
      const opened = '('.repeat(brackets.filter(({ from }) => from === i).length);
      const closed = ')'.repeat(brackets.filter(({ to }) => to === i).length);
      const gap = text.slice(end, parts[i + 1]?.start ?? end);
      return opened + text.slice(start, end) + closed + gap;
    })
    .join('');
}

/** AND, OR and ANDNOT side by side without brackets. */
export const mixedRule: Rule = (group, { text }) => {
  const row = rowOf(group);
  const { parts, operators } = row;
  const [first, last] = [parts[0], parts.at(-1)];
  const isWhole = first?.start === group.items[0]?.start && operators.length === parts.length - 1;
  if (!first || !last || !isWhole || operators.includes(undefined) || !isMixed(row)) return [];
  const arxiv = bracketed(row, arxivReading(row), text);
  const meant = meantReadings(row).map((brackets) => bracketed(row, brackets, text));
  const place = { start: first.start, end: last.end };
  const fixes = Array.from(new Set([...meant, arxiv]), (words) => replace(place, words));
  return [found('mixedOperators', place, { arxiv }, fixes, 'warning')];
};
