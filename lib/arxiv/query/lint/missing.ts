import { categoryList } from './categories';
import { replace } from './edits';
import { found } from './found';
import { type Group, isBare } from './outline';
import { type Part, rowOf } from './row';
import { isSigned } from './signs';
import type { Edit, Finding, Fix, Rule } from './types';

function wordsOf(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** Words after a prefix that holds for the first one only. */
function furtherWords({ operand, further, end }: Part, text: string): Finding[] {
  const [second] = further;
  if (!second || operand.kind === 'group' || !operand.prefix || !operand.text) return [];
  const place = { start: second.start, end };
  const words = wordsOf(text, second.start, end);
  const value = { start: operand.text.start, end };
  const whole = wordsOf(text, value.start, end);
  if (operand.field !== 'cat') {
    const params = { prefix: operand.prefix.text, words };
    return [found('secondWord', place, params, [replace(value, `"${whole}"`)])];
  }
  const list = categoryList(whole);
  const also = further.length > 1 ? `AND all:"${words}"` : `AND all:${words}`;
  const fix = list ? replace(value, list) : replace(place, also);
  return [found('bareWordAfterCategory', place, { words }, [fix])];
}

function joinWith(operator: string, run: Part[]): Fix {
  const edits = run.slice(1).map(({ start }, i): Edit => {
    const gap = run[i]?.end === start ? ' ' : '';
    return { start, end: start, insert: `${gap}${operator} ` };
  });
  return { words: operator, edits };
}

/** Parts that follow each other without an operator. */
function missing(run: Part[], { prefix, field }: Group, text: string): Finding[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || first === last || run.some(({ operand }) => isSigned(operand))) return [];
  const place = { start: first.start, end: last.end };
  const words = wordsOf(text, first.start, last.end);
  const fixes = [joinWith('OR', run), joinWith('AND', run)];
  if (new Set(run.map(({ operand }) => operand.field)).size > 1) fixes.reverse();
  if (run.every(({ operand }) => isBare(operand))) {
    const list = field === 'cat' ? undefined : categoryList(words);
    const one = replace(place, list ? `cat:${list}` : `"${words}"`);
    if (prefix) fixes.push(one);
    else fixes.unshift(one);
  }
  return [found('missingOperator', place, { words }, fixes, 'warning')];
}

/** Words that follow each other without an operator: arXiv reads OR. */
export const missingRule: Rule = (group, { text }) => {
  const { parts, operators } = rowOf(group);
  const runs: Part[][] = [];
  parts.forEach((part, i) => {
    if (i > 0 && !operators[i - 1]) runs.at(-1)?.push(part);
    else runs.push([part]);
  });
  const further = parts.flatMap((part) => furtherWords(part, text));
  return [...further, ...runs.flatMap((run) => missing(run, group, text))];
};
