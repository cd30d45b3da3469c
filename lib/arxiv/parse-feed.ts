import { errorOf } from './error-entry';
import { ArxivError } from './errors';
import type { Feed } from './paper';
import { parseEntry } from './parse-entry';
import { parseTime } from './parse-time';
import { children, childText, readXml, type XmlElement } from './read-xml';

const RATE_EXCEEDED = /^\s*rate exceeded\b/i;
// Answers are read as UTF-8; letters of another encoding would be kept as others.
const OTHER_ENCODING = /^<\?xml\b[^>]*?\bencoding\s*=\s*["'](?!(?:utf-8|us-ascii)["'])/i;
/** More than twice what one request may ask for: arXiv gives 2,000 entries at most. */
const MOST_ENTRIES = 5_000;

/**
 * What a page of arXiv's query interface says. Throws an `ArxivError`: `rejected-query` or
 * `server` in arXiv's own words, `rate-limited`, `empty`, or `malformed` for all else.
 */
export function parseFeed(text: string): Feed {
  const feed = feedElement(text);
  const error = errorOf(feed);
  if (error !== undefined) throw error;
  const papers = children(feed, 'entry').map(parseEntry);
  const readable = papers.filter((paper) => paper !== undefined);
  return { ...headOf(feed), papers: readable, unreadable: papers.length - readable.length };
}

/** Whether this is the line arXiv sends, with any status, when it is asked too much. */
export function isRateExceeded(text: string): boolean {
  return RATE_EXCEEDED.test(text);
}

/** The Atom feed in an answer; throws an `ArxivError` `empty`, `rate-limited` or `malformed`. */
export function feedElement(answer: string): XmlElement {
  const text = answer.replace(/^[\uFEFF\s]+/, '');
  if (text === '') throw new ArxivError('empty', 'arXiv sent an empty answer', { cause: text });
  if (isRateExceeded(text)) throw new ArxivError('rate-limited', text.trim(), { cause: text });
  if (OTHER_ENCODING.test(text)) throw malformed("arXiv's answer is not UTF-8", text.slice(0, 200));
  const [feed] = children(xmlOf(text), 'feed');
  if (feed === undefined) throw malformed("arXiv's answer is not a feed", text.slice(0, 200));
  const { length } = children(feed, 'entry');
  if (length > MOST_ENTRIES) throw malformed(`arXiv's answer has ${length} entries`, length);
  return feed;
}

function xmlOf(text: string): XmlElement {
  try {
    return readXml(text);
  } catch (cause) {
    throw malformed("arXiv's answer is not readable XML", cause);
  }
}

/** Without these numbers nobody can tell a short page from an outage: unknown is not zero. */
function headOf(feed: XmlElement): Pick<Feed, 'updated' | 'total' | 'start'> {
  const updated = parseTime(childText(feed, 'updated'));
  const total = countOf(feed, 'totalResults');
  const start = countOf(feed, 'startIndex');
  if (updated === undefined || total === undefined || start === undefined) {
    throw malformed("arXiv's feed lacks its time or its counts", { updated, total, start });
  }
  return { updated, total, start };
}

function countOf(feed: XmlElement, name: string): number | undefined {
  const text = childText(feed, name).trim();
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function malformed(message: string, cause: unknown): ArxivError {
  return new ArxivError('malformed', message, { cause });
}
