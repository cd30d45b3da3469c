import { categoryList } from './categories';
import { replace } from './edits';
import { found } from './found';
import { type Group, isBare } from './outline';
import { type Part, rowOf, runsOf } from './row';
import { isSigned } from './signs';
import type { Finding, Fix, Rule } from './types';

function wordsOf(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** Words after a prefix that holds for the first one only. */
function furtherWords({ operand, further, end }: Part, text: string): Finding[] {
  const { prefix, field, value } = operand;
  const [second] = further;
  if (!second || !prefix || !value) return [];
  const place = { start: second.start, end };
  const words = wordsOf(text, second.start, end);
  const whole = wordsOf(text, value.start, end);
  const instead = (insert: string) => replace({ start: value.start, end }, insert);
  if (field !== 'cat') {
    return [found('secondWord', place, { prefix: prefix.text, words }, [instead(`"${whole}"`)])];
  }
  const list = categoryList(whole);
  const fix = list ? instead(list) : `AND all:"${words}"`;
  return [found('bareWordAfterCategory', place, { words }, [fix])];
}

function joinWith(operator: string, run: Part[]): Fix {
  const edits = run.slice(1).map(({ start }, i) => {
    const gap = run[i]?.end === start ? ' ' : '';
    return { start, end: start, insert: `${gap}${operator} ` };
  });
  return { words: operator, edits };
}

/** Parts that follow each other without an operator. */
function missing(run: Part[], { prefix, field }: Group, text: string): Finding[] {
  const [first, last] = [run[0], run.at(-1)];
  const operands = run.map(({ operand }) => operand);
  if (!first || !last || first === last || operands.some(isSigned)) return [];
  const place = { start: first.start, end: last.end };
  const words = wordsOf(text, first.start, last.end);
  const fixes: (Fix | string)[] = [joinWith('OR', run), joinWith('AND', run)];
  if (new Set(operands.map((operand) => operand.field)).size > 1) fixes.reverse();
  if (operands.every(isBare)) {
    const list = field === 'cat' ? undefined : categoryList(words);
    const one = list ? `cat:${list}` : `"${words}"`;
    if (prefix) fixes.push(one);
    else fixes.unshift(one);
  }
  return [found('missingOperator', place, { words }, fixes, 'warning')];
}

/** Words that follow each other without an operator: arXiv reads OR. */
export const missingRule: Rule = (group, { text }) => {
  const row = rowOf(group);
  const runs = runsOf(row, ({ operator }) => !operator);
  const further = row.flatMap((part) => furtherWords(part, text));
  return [...further, ...runs.flatMap((run) => missing(run, group, text))];
};
