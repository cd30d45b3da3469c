import { canonicalId, categoryLike } from '../query/categories';

/**
 * The category whose feed has the papers of this one: in arXiv's own letters and never by a second
 * name, so that all who ask use one address and a cache may answer. Undefined for what is none.
 */
export function feedCategory(id: string): string | undefined {
  const known = categoryLike(id) ?? id;
  return canonicalId(known) ?? categoryLike(id);
}

/** The address of a category's daily feed; throws a `RangeError` when it has another. */
export function dailyFeedUrl(category: string): string {
  if (feedCategory(category) !== category) {
    throw new RangeError(`daily feed: "${category}" is not a category of its own`);
  }
  return `https://rss.arxiv.org/atom/${category}`;
}
