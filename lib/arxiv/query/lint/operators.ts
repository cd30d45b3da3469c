import { replaceWith } from './edits';
import type { Group, Item, Sign } from './outline';
import type { Finding, Rule } from './types';

function isExact(sign: Sign): boolean {
  return sign.token.kind === 'operator';
}

function lowerCase(sign: Sign, before: Item | undefined): Finding[] {
  if (isExact(sign) || !/^[a-z]+$/i.test(sign.token.text)) return [];
  const joins = before?.kind === 'sign' && before.operator === 'AND' && sign.operator === 'ANDNOT';
  const start = joins ? before.start : sign.start;
  const { text } = sign.token;
  return [
    {
      start: sign.start,
      end: sign.end,
      severity: 'error',
      code: 'lower-case-operator',
      params: { word: text, operator: sign.operator },
      message: `arXiv searches “${text}” as a word; only ${sign.operator} in capitals is an operator.`,
      fix: replaceWith(`Write ${sign.operator}`, start, sign.end, sign.operator),
    },
  ];
}

/** Operators that arXiv takes for words. */
export const lowerCaseRule: Rule = ({ outline: { groups } }) =>
  groups.flatMap(({ items }) =>
    items.flatMap((item, i) => (item.kind === 'sign' ? lowerCase(item, items[i - 1]) : [])),
  );

function repeated(first: Sign, second: Sign, after: Item | undefined): Finding[] {
  const isAndNot = first.operator === 'AND' && second.operator === 'ANDNOT';
  if (isAndNot) return [];
  const excludes = first.operator === 'OR' && second.operator === 'ANDNOT' && after;
  const fix = excludes
    ? {
        label: 'Put brackets around ANDNOT',
        edits: [
          { start: second.start, end: second.end, insert: '(ANDNOT' },
          { start: after.end, end: after.end, insert: ')' },
        ],
      }
    : replaceWith(`Keep ${second.operator} only`, first.start, second.start, '');
  return [
    {
      start: first.start,
      end: second.end,
      severity: 'warning',
      code: 'repeated-operator',
      params: { first: first.operator, second: second.operator },
      message: `Of several operators in a row arXiv takes the last: ${second.operator}.`,
      fix,
    },
  ];
}

/** Several operators in a row. */
export const repeatedRule: Rule = ({ outline: { groups } }) =>
  groups.flatMap(({ items }) =>
    items.flatMap((item, i) => {
      const before = items[i - 1];
      const isPair = item.kind === 'sign' && before?.kind === 'sign';
      return isPair && isExact(item) && isExact(before) ? repeated(before, item, items[i + 1]) : [];
    }),
  );

function dangling({ items }: Group, text: string): Finding[] {
  const [first, second] = items;
  const last = items.at(-1);
  const stray = new Set<Sign>();
  if (first?.kind === 'sign' && first.operator !== 'ANDNOT' && second?.kind !== 'sign')
    stray.add(first);
  if (last?.kind === 'sign') stray.add(last);
  return Array.from(stray)
    .filter(isExact)
    .map((sign) => {
      const isLast = sign === last;
      const [start, end] = isLast
        ? [text.slice(0, sign.start).trimEnd().length, sign.end]
        : [sign.start, text.length - text.slice(sign.end).trimStart().length];
      return {
        start: sign.start,
        end: sign.end,
        severity: 'error' as const,
        code: 'dangling-operator' as const,
        params: { operator: sign.operator, side: isLast ? 'after' : 'before' },
        message: `Nothing stands ${isLast ? 'after' : 'before'} this ${sign.operator}, and arXiv refuses the query.`,
        fix: replaceWith(`Remove ${sign.operator}`, start, end, ''),
      };
    });
}

/** Operators with nothing on one side. */
export const danglingRule: Rule = ({ text, outline: { groups } }) =>
  groups.flatMap((group) => dangling(group, text));
