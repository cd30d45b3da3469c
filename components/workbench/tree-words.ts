import { i18n } from '#i18n';
import { categoryName } from '@/lib/arxiv/category-names';
import { isQuoted, unquoted } from '@/lib/arxiv/query/language';
import type { Operator, Term, Tree } from '@/lib/arxiv/query/types';

/** A run of the sentence that says how arXiv reads a query. */
export type Piece = { kind: 'term' | 'operator'; words: string };

const stamp = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})/;

function dayWords(time: string): string {
  const [, year, month, day, hour, minute] = stamp.exec(time) ?? [];
  if (!year) return time;
  const clock = `${hour}:${minute}`;
  const isEdge = clock === '00:00' || clock === '23:59';
  return `${year}-${month}-${day}${isEdge ? '' : ` ${clock}`}`;
}

function dateWords(value: string): string {
  const [from, to] = value.split(' TO ');
  if (!from || !to) return i18n.t('workbench.term.day', [dayWords(value)]);
  return i18n.t('workbench.term.span', [dayWords(from), dayWords(to)]);
}

function categoryWords(value: string): string {
  const start = value.replace(/\*$/, '');
  const name = categoryName(start.replace(/\.$/, ''));
  if (start === value && name) return i18n.t('workbench.term.category', [value, name]);
  if (start === value) return i18n.t('workbench.term.unknownCategory', [value]);
  if (name) return i18n.t('workbench.term.archive', [name, value]);
  return i18n.t('workbench.term.categories', [start]);
}

function textWords(field: Exclude<Term['field'], 'cat' | 'submittedDate'>, value: string): string {
  const kind = isQuoted(value) && value.trim().includes(' ') ? 'phrase' : 'word';
  return i18n.t(`workbench.${kind}.${field}`, [unquoted(value)]);
}

function termWords({ field, value }: Term): string {
  const text = unquoted(value).trim();
  if (text === '') return i18n.t('workbench.term.everything');
  if (field === 'cat') return categoryWords(text);
  return field === 'submittedDate' ? dateWords(text) : textWords(field, value);
}

function operatorPiece(operator: Operator): Piece {
  return { kind: 'operator', words: i18n.t(`workbench.operator.${operator}`) };
}

/** Whether the right part needs no brackets: `a and (b and c)`. */
function isChain(operator: Operator, part: Tree): boolean {
  return operator !== 'ANDNOT' && part.kind === 'pair' && part.operator === operator;
}

/** A query as one sentence, where it needs no brackets to be understood. */
export function sentence(tree: Tree): Piece[] | undefined {
  if (tree.kind === 'term') return [{ kind: 'term', words: termWords(tree) }];
  if (tree.kind === 'not') {
    if (tree.of.kind !== 'term') return undefined;
    const none: Piece = { kind: 'operator', words: i18n.t('workbench.operator.without') };
    return [none, { kind: 'term', words: termWords(tree.of) }];
  }
  const { operator, left, right } = tree;
  const sides = [left, right].map((part) =>
    part.kind === 'term' || isChain(operator, part) ? sentence(part) : undefined,
  );
  const [before, after] = sides;
  return before && after && [...before, operatorPiece(operator), ...after];
}

/** A part of a query: one thing to look for, or a list of parts under what they have to be. */
export type Outline =
  | { kind: 'term'; words: string }
  | { kind: 'all' | 'any' | 'none' | 'notAll'; parts: Outline[] };

function partsOf(kind: 'all' | 'any', tree: Tree): Outline[] {
  const outline = treeOutline(tree);
  return outline.kind === kind ? outline.parts : [outline];
}

function opposite(tree: Tree): Outline {
  const outline = treeOutline(tree);
  if (outline.kind === 'all') return { kind: 'notAll', parts: outline.parts };
  return { kind: 'none', parts: outline.kind === 'any' ? outline.parts : [outline] };
}

/** How arXiv reads a query: its tree as lists within lists. */
export function treeOutline(tree: Tree): Outline {
  if (tree.kind === 'term') return { kind: 'term', words: termWords(tree) };
  if (tree.kind === 'not') return opposite(tree.of);
  const { operator, left, right } = tree;
  if (operator === 'OR') {
    return { kind: 'any', parts: [...partsOf('any', left), ...partsOf('any', right)] };
  }
  const rest = operator === 'AND' ? partsOf('all', right) : [opposite(right)];
  return { kind: 'all', parts: [...partsOf('all', left), ...rest] };
}
