import { i18n } from '#i18n';
import { categoryName } from '@/lib/arxiv/category-names';
import { isQuoted, unquoted } from '@/lib/arxiv/query/language';
import type { Operator, Term, Tree } from '@/lib/arxiv/query/types';

/** A run of the sentence that says how arXiv reads a query. */
export type Piece = { kind: 'term' | 'operator' | 'bracket'; words: string };

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

/** Whether brackets around the right part would say nothing: `a and (b and c)`. */
function isChain(operator: Operator, part: Tree): boolean {
  return operator !== 'ANDNOT' && part.kind === 'pair' && part.operator === operator;
}

function bracketed(tree: Tree): Piece[] {
  if (tree.kind === 'term') return treePieces(tree);
  return [{ kind: 'bracket', words: '(' }, ...treePieces(tree), { kind: 'bracket', words: ')' }];
}

/** How arXiv reads a query: its tree in words, with every bracket that matters. */
export function treePieces(tree: Tree): Piece[] {
  if (tree.kind === 'term') return [{ kind: 'term', words: termWords(tree) }];
  if (tree.kind === 'not') {
    const none: Piece = { kind: 'operator', words: i18n.t('workbench.operator.without') };
    return [none, ...bracketed(tree.of)];
  }
  const { operator, left, right } = tree;
  const sides = [left, right].map((part) =>
    isChain(operator, part) ? treePieces(part) : bracketed(part),
  );
  return [...(sides[0] ?? []), operatorPiece(operator), ...(sides[1] ?? [])];
}
