import { canonicalId } from '../query/categories';

/** The category in whose feed the papers of this one are: itself, unless it is a second name. */
export function feedCategory(id: string): string {
  return canonicalId(id) ?? id;
}

/**
 * The address of a category's daily feed, for an id as arXiv writes it: one address for each, never
 * several joined, so that all who ask share it and a cache may answer.
 */
export function dailyFeedUrl(category: string): string {
  return `https://rss.arxiv.org/atom/${feedCategory(category)}`;
}
