import type { Mark, StoredPaper } from './types/marks';

/**
 * Gives a row for a mark of which arXiv didn't tell, so that lists hold what the badge counts; whatever
 * arXiv says of the paper later replaces it.
 */
export function standIn({ id, seenVersion, published }: Mark): StoredPaper {
  const unknown = { abstract: '', authors: [], primaryCategory: '', categories: [], dois: [] };
  const title = `arXiv:${id}`;
  return { ...unknown, id, version: seenVersion, title, published, updated: published, asOf: 0 };
}
