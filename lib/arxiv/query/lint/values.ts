import { unquoted } from '../language';
import { cut } from './edits';
import { eachItem, found } from './found';
import type { Item } from './outline';
import type { Fix } from './types';

/** Takes an operand out together with what joins it, unless nothing else is left. */
function removal(items: readonly Item[], at: number): Fix[] {
  const left = items.findLastIndex(({ kind }, i) => i < at && kind !== 'sign');
  if (left >= 0) return [cut(items, left + 1, at)];
  const right = items.findIndex(({ kind }, i) => i > at && kind !== 'sign');
  const joining = items[right - 1];
  const excludes = joining?.kind === 'sign' && joining.operator === 'ANDNOT';
  return right < 0 ? [] : [cut(items, at, right - (excludes ? 2 : 1))];
}

/** Terms and brackets with nothing in them. */
export const emptyRule = eachItem((item, at, { items }) => {
  if (item.kind === 'group') {
    const isEmpty = item.isClosed && item.items.length === 0;
    return isEmpty ? found('emptyBrackets', item, {}, removal(items, at)) : undefined;
  }
  if (item.kind === 'sign') return undefined;
  const { prefix, text } = item;
  if (!text) return found('emptyPrefix', item, { prefix: prefix?.text ?? '' }, removal(items, at));
  if (unquoted(text.text).trim() !== '') return undefined;
  return found('emptyTerm', item, {}, removal(items, at), 'warning');
});

/** Values that start with a wildcard, which arXiv refuses. */
export const wildcardRule = eachItem((word, at, { items }) => {
  if (word.kind !== 'word' || !word.text || !/^[*?]/.test(word.text.text)) return undefined;
  if (word.field === 'cat' || word.field === 'submittedDate') return undefined;
  // A lone star asks for everything, so it can go; the end of a word cannot be asked for.
  const fixes = /^[*?]+$/.test(word.text.text) ? removal(items, at) : [];
  return found('leadingWildcard', word.text, {}, fixes);
});
