import { oneLine, paragraphs } from '../clean-text';
import { ArxivError } from '../errors';
import { parseId } from '../ids';
import { feedElement } from '../parse-feed';
import { parseTime } from '../parse-time';
import { attribute, children, childText, type XmlElement } from '../read-xml';
import { easternDay } from './eastern-day';
import type { AnnounceType, DailyFeed, FeedItem } from './types';

const TYPES: ReadonlySet<string> = new Set<AnnounceType>([
  'new',
  'cross',
  'replace',
  'replace-cross',
]);

/**
 * What the Atom feed of a category says. Throws an `ArxivError`: `rejected-query` in arXiv's own
 * words, `rate-limited`, `empty` for no text at all, and `malformed` for whatever isn't this feed;
 * a feed without papers must say itself whose it is.
 */
export function parseDailyFeed(text: string, category: string): DailyFeed {
  const feed = feedElement(text);
  const title = oneLine(childText(feed, 'title'));
  if (title.startsWith('Feed error for query')) {
    const words = oneLine(childText(feed, 'subtitle')) || title;
    throw new ArxivError('rejected-query', words, { cause: title });
  }
  const generated = parseTime(childText(feed, 'updated'));
  if (title !== `${category} updates on arXiv.org` || generated === undefined) {
    throw new ArxivError('malformed', `not a daily feed of ${category}`, { cause: title });
  }
  const entries = children(feed, 'entry');
  const items = entries.map(itemOf).filter((item) => item !== undefined);
  const day = dayOf(entries) ?? easternDay(generated);
  return { category, day, generated, items, unreadable: entries.length - items.length };
}

/** Each paper's date is midnight in New York on the day of the feed. */
function dayOf(entries: readonly XmlElement[]): string | undefined {
  const days = entries.map((entry) => parseTime(childText(entry, 'published')));
  const told = days.filter((day) => day !== undefined);
  return told.length > 0 ? easternDay(Math.max(...told)) : undefined;
}

function itemOf(entry: XmlElement): FeedItem | undefined {
  const name = parseId(oneLine(childText(entry, 'id')).replace(/^oai:arXiv\.org:/i, ''));
  const title = oneLine(childText(entry, 'title'));
  const announceType = oneLine(childText(entry, 'announce_type'));
  if (name?.version === undefined || title === '' || !isType(announceType)) return undefined;
  const { id, version } = name;
  // Before it stand the id and how it is announced, once more.
  const abstract = paragraphs(childText(entry, 'summary').replace(/^.*?\bAbstract:/s, ''));
  const authors = oneLine(childText(entry, 'creator'));
  const categories = children(entry, 'category').map((one) => oneLine(attribute(one, 'term')));
  return { id, version, announceType, title, abstract, authors, categories };
}

function isType(type: string): type is AnnounceType {
  return TYPES.has(type);
}
