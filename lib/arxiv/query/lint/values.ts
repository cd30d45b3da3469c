import { unquoted } from '../language';
import { cut } from './edits';
import { eachItem, found } from './found';
import type { Item } from './outline';
import type { Fix } from './types';

/** Takes an operand out together with what joins it, unless nothing else is left. */
function removal(items: readonly Item[], at: number): Fix[] {
  const left = items.findLastIndex(({ operator }, i) => i < at && !operator);
  if (left >= 0) return [cut(items, left + 1, at)];
  const right = items.findIndex(({ operator }, i) => i > at && !operator);
  const excludes = items[right - 1]?.operator === 'ANDNOT';
  return right < 0 ? [] : [cut(items, at, right - (excludes ? 2 : 1))];
}

/** Terms and brackets with nothing in them. */
export const emptyRule = eachItem((item, at, { items }) => {
  if (item.operator) return undefined;
  const { prefix, value } = item;
  if (item.items) {
    const isEmpty = item.isClosed && item.items.length === 0;
    return isEmpty ? found('emptyBrackets', item, {}, removal(items, at)) : undefined;
  }
  if (!value) return found('emptyPrefix', item, { prefix: prefix?.text ?? '' }, removal(items, at));
  if (unquoted(value.text).trim() !== '') return undefined;
  return found('emptyTerm', item, {}, removal(items, at), 'warning');
});

/** Values that start with a wildcard, which arXiv refuses. */
export const wildcardRule = eachItem(({ field, value }, at, { items }) => {
  if (!value || !/^[*?]/.test(value.text)) return undefined;
  if (field === 'cat' || field === 'submittedDate') return undefined;
  // A lone star asks for everything, so it can go; the end of a word cannot be asked for.
  const fixes = /^[*?]+$/.test(value.text) ? removal(items, at) : [];
  return found('leadingWildcard', value, {}, fixes);
});
