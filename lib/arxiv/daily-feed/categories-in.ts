import { CATEGORIES } from '../query/categories';
import { unquoted } from '../query/language';
import { wildcardPattern } from '../query/match/word-tests';
import type { Tree } from '../query/types';
import { feedCategory } from './address';

/** Second names are left out: arXiv compares `cat:` literally, and no paper has one there. */
const feeds = CATEGORIES.filter((id) => feedCategory(id) === id);

/**
 * The categories whose daily feeds name papers of a query: those of its `cat:`, wildcards written
 * out. None where it has no `cat:`; what is excluded doesn't count.
 */
export function categoriesIn(tree: Tree): string[] {
  const patterns = valuesIn(tree).map((value) => wildcardPattern(unquoted(value)));
  return feeds.filter((id) => patterns.some((pattern) => pattern.test(id)));
}

function valuesIn(tree: Tree): string[] {
  if (tree.kind === 'term') return tree.field === 'cat' ? [tree.value] : [];
  if (tree.kind === 'not') return [];
  const right = tree.operator === 'ANDNOT' ? [] : valuesIn(tree.right);
  return [...valuesIn(tree.left), ...right];
}
