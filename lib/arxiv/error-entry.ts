import { oneLine } from './clean-text';
import { ArxivError } from './errors';
import { parseId } from './ids';
import { children, childText, type XmlElement } from './read-xml';

// What a web server says of itself when it failed; arXiv wraps such words in an error entry too.
const SERVER_TROUBLE =
  /internal (?:server )?error|overload|unavailable|time[d-]? ?-?out|try again|too many requests/i;

/**
 * The error a feed stands for: arXiv reports errors as a feed with one entry titled "Error",
 * at times with status 200. Its id leads to a help page, not to a paper.
 */
export function errorOf(feed: XmlElement): ArxivError | undefined {
  const [entry, ...others] = children(feed, 'entry');
  if (entry === undefined || others.length > 0) return undefined;
  const id = oneLine(childText(entry, 'id'));
  if (oneLine(childText(entry, 'title')) !== 'Error' || parseId(id) !== undefined) return undefined;
  const words = oneLine(childText(entry, 'summary'));
  const code = SERVER_TROUBLE.test(words) ? 'server' : 'rejected-query';
  return new ArxivError(code, words || 'arXiv sent an error without words', { cause: id || words });
}
