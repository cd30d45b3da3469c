import { cut, replace } from './edits';
import { eachItem, found } from './found';
import type { Item } from './outline';
import type { Place, Rule } from './types';

/** A NOT and the AND before it, which arXiv reads as one. */
export function withAnd(before: Item | undefined, { start, end }: Place): Place {
  return { start: before?.operator === 'AND' ? before.start : start, end };
}

/** Operators that arXiv takes for words: `and`, `&&`. */
export const inexactRule = eachItem((sign, at, { items }) => {
  if (!sign.operator || sign.isExact) return undefined;
  const { operator, text } = sign;
  const fixes = [replace(operator === 'ANDNOT' ? withAnd(items[at - 1], sign) : sign, operator)];
  return /\w/.test(text)
    ? found('lowerCaseOperator', sign, { word: text, operator }, fixes)
    : found('luceneSign', sign, { sign: text }, fixes, 'warning');
});

/** Several operators in a row. */
export const repeatedRule = eachItem((second, at, { items }, { text }) => {
  const [first, after] = [items[at - 1], items[at + 1]];
  if (!first?.isExact || !second.isExact) return undefined;
  const { operator, start, end } = second;
  const excludes = operator === 'ANDNOT';
  if (excludes && first.operator === 'AND') return undefined;
  const fix =
    excludes && first.operator === 'OR' && after && !after.operator
      ? replace({ start, end: after.end }, `(ANDNOT ${text.slice(after.start, after.end)})`)
      : operator;
  return found('repeatedOperator', { start: first.start, end }, { operator }, [fix], 'warning');
});

/** Operators with nothing on one side. */
export const danglingRule = eachItem((sign, at, { items }) => {
  if (!sign.isExact) return undefined;
  const { operator } = sign;
  const isFirst = at === 0 && operator !== 'ANDNOT' && !items[1]?.operator;
  if (!isFirst && at < items.length - 1) return undefined;
  return found('danglingOperator', sign, { operator }, [cut(items, at, at)]);
});

/** ANDNOT at the start of the query or of brackets: `ANDNOT a AND b` is `b ANDNOT a`. */
export const leadingAndnotRule: Rule = ({ items }, { text }) => {
  const [not, excluded, and, kept] = items;
  const last = items.at(-1);
  if (!not?.isExact || not.operator !== 'ANDNOT' || !last) return [];
  if (items.length < 3 && !excluded?.items) return [found('onlyAndnot', not, {}, [], 'warning')];
  if (and?.operator !== 'AND' || !kept || !excluded || excluded.operator || last.operator)
    return [found('leadingAndnot', not, {})];
  const words = text.slice(kept.start, last.end);
  const left = kept === last ? words : `(${words})`;
  const insert = `${left} ANDNOT ${text.slice(excluded.start, excluded.end)}`;
  return [found('leadingAndnot', not, {}, [replace({ start: not.start, end: last.end }, insert)])];
};
