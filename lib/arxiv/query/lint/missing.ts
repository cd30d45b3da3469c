import { categoryLike } from '../categories';
import { replaceWith } from './edits';
import { fieldOf, isBare } from './names';
import type { Group, Item, Operand, Word } from './outline';
import type { Edit, Finding, Fix, Rule } from './types';

/** Operands that follow each other without an operator. */
function runsOf({ items }: Group): Operand[][] {
  const runs: Operand[][] = [[]];
  for (const item of items) {
    if (item.kind === 'sign') runs.push([]);
    else runs.at(-1)?.push(item);
  }
  return runs.filter((run) => run.length > 1);
}

function isTight(left: Item, right: Item): boolean {
  return left.end === right.start;
}

function joinWith(operator: string, run: Operand[]): Fix {
  const edits = run.slice(1).map((operand, i): Edit => {
    const gap = run[i] && isTight(run[i], operand) ? ' ' : '';
    return { start: operand.start, end: operand.start, insert: `${gap}${operator} ` };
  });
  return { label: `Write ${operator}`, edits };
}

function quote(first: Word, last: Word, text: string): Fix {
  const start = first.text?.start ?? first.start;
  const words = text.slice(start, last.end).replace(/\s+/g, ' ');
  return replaceWith(`Quote it: "${words}"`, start, last.end, `"${words}"`);
}

/** `cat:a b c`: more categories, or something else to ask for. */
function categoryFix(rest: Word[], phrase: string, start: number, end: number): Fix {
  if (rest.every(({ text }) => text && categoryLike(text.text))) {
    const edits = rest.map((word) => ({ start: word.start, end: word.start, insert: 'OR cat:' }));
    return { label: 'Make each a category', edits };
  }
  const insert = rest.length > 1 ? `AND all:"${phrase}"` : `AND all:${phrase}`;
  return replaceWith('Ask for both', start, end, insert);
}

/** Words after a prefix that holds for the first one only. */
function furtherWords([first, ...rest]: Word[], text: string): Finding[] {
  const [second] = rest;
  const last = rest.at(-1);
  if (!first?.prefix || !second || !last) return [];
  const prefix = first.prefix.text;
  const { start } = second;
  const { end } = last;
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  const isCategory = fieldOf(first) === 'cat';
  return [
    {
      start,
      end,
      severity: 'error',
      code: isCategory ? 'bare-word-after-category' : 'second-word',
      params: { prefix, words },
      message: `${prefix} holds for one word only; arXiv searches “${words}” in all fields, joined by OR.`,
      fix: isCategory ? categoryFix(rest, words, start, end) : quote(first, last, text),
    },
  ];
}

/** `a -b`: what is missing is said where the sign is. */
function hasSign(operand: Operand): boolean {
  return isBare(operand) && /^[-+!]/.test(operand.text?.text ?? '');
}

function missing(run: Operand[], group: Group, text: string): Finding[] {
  const [first, second] = run;
  const last = run.at(-1);
  if (!first || !second || !last || run.some(hasSign)) return [];
  const fields = new Set(run.map(fieldOf));
  const or = joinWith('OR', run);
  const and = joinWith('AND', run);
  const isPhrase = isBare(first) && isBare(last) && run.every(isBare);
  const quoted = isPhrase ? [quote(first, last, text)] : [];
  const fixes = fields.size > 1 ? [and, or] : [or, and];
  const [fix, ...otherFixes] = group.prefix ? [...fixes, ...quoted] : [...quoted, ...fixes];
  const words = text.slice(first.start, last.end);
  return [
    {
      start: first.start,
      end: last.end,
      severity: 'warning',
      code: 'missing-operator',
      params: { words },
      message: `There is no operator in “${words}”; arXiv puts OR between them.`,
      ...(fix ? { fix } : {}),
      otherFixes,
    },
  ];
}

function isPrefixed(item: Operand | undefined): item is Word {
  return item?.kind === 'word' && item.prefix !== undefined && item.text !== undefined;
}

function takesPhrase(word: Word): boolean {
  return (
    ['ti', 'au', 'abs', 'co', 'jr', 'all', 'cat'].includes(fieldOf(word)) &&
    !word.text?.text.startsWith('"')
  );
}

/** Cuts a run into what follows one prefix (`ti:dark matter`) and the rest. */
function inspect(run: Operand[], group: Group, text: string): Finding[] {
  const findings: Finding[] = [];
  const operands: Operand[] = [];
  for (let i = 0; i < run.length; i++) {
    const operand = run[i];
    if (!operand) continue;
    operands.push(operand);
    if (!isPrefixed(operand) || !takesPhrase(operand)) continue;
    const rest = run.slice(i + 1);
    const length = rest.findIndex((next) => !isBare(next));
    const words = [operand, ...rest.slice(0, length < 0 ? rest.length : length).filter(isBare)];
    if (words.length === 1) continue;
    findings.push(...furtherWords(words, text));
    operands.splice(-1, 1, { ...operand, end: words.at(-1)?.end ?? operand.end });
    i += words.length - 1;
  }
  if (operands.length > 1) findings.push(...missing(operands, group, text));
  return findings;
}

/** Words that follow each other without an operator: arXiv reads OR. */
export const missingRule: Rule = ({ text, outline: { groups } }) =>
  groups.flatMap((group) => runsOf(group).flatMap((run) => inspect(run, group, text)));
