import type { Paper } from '@/lib/arxiv/paper';
import type { Mark, StoredPaper } from './types/marks';
import type { RevisionRule } from './types/reader';

/**
 * Says whether a query's rule lets a revision be shown; `held` is the version we had. Without it
 * nobody can say whether the abstract changed, so it is shown.
 */
export function wantsRevision(
  rule: RevisionRule = 'any',
  mark: Mark,
  paper: Paper,
  held: StoredPaper | undefined,
): boolean {
  if (rule === 'starred') return mark.starred === 1;
  if (rule === 'abstract') return !held || wordsOf(held.abstract) !== wordsOf(paper.abstract);
  return rule === 'any';
}

function wordsOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
