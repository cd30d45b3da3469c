import type { QueryPaper } from '../query/match/types';
import { feedCategory } from './address';
import type { FeedItem } from './types';

/**
 * A feed's item as far as a query can be asked of it. It doesn't tell when it was submitted, nor its
 * comment, so a match is a reason to ask arXiv for the paper and no more.
 */
export function paperOf({ authors, categories, ...item }: FeedItem): QueryPaper {
  // Feeds have both names of a category, answers of the query interface only the one that counts.
  const own = [...new Set(categories.map((id) => feedCategory(id) ?? id))];
  return {
    ...item,
    authors: namesIn(authors).map((name) => ({ name, affiliations: [] })),
    categories: own,
    primaryCategory: own[0] ?? '',
    published: Number.NaN,
    dois: [],
  };
}

function namesIn(authors: string): string[] {
  return authors
    .replace(/ *\([^()]*\)/g, '')
    .split(/, +/)
    .filter((name) => name !== '');
}
