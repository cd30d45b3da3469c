import { strip } from '../query/language';
import { advancedQuery } from './advanced';
import { classicAuthor, oldFind } from './authors';
import { categoryQuery, listQuery } from './listing';
import { paperQuery } from './paper';
import { simpleQuery } from './simple';
import type { AddressQuery } from './types';

/** Letters; arXiv's server takes addresses of some 8,000. */
const longest = 50_000;

const hosts = /^(?:(?:www|export|rss|beta|browse|search)\.)?arxiv\.org$/;

function apiQuery(params: URLSearchParams): AddressQuery | undefined {
  const query = strip(params.get('search_query') ?? '');
  const ids = (params.get('id_list') ?? '').split(',').map(strip).filter(Boolean);
  const list = ids.map((id) => `id:${id}`).join(' OR ');
  if (!query && !list) return undefined;
  if (!query) return { query: list, name: ids.join(', '), kind: 'search' };
  const both = list ? `(${query}) AND (${list})` : query;
  return { query: both, name: query, kind: 'search' };
}

function feedQuery(path: string): AddressQuery | undefined {
  return listQuery(decodeURIComponent(path).split(/[+ ]/).filter(Boolean));
}

function parts(path: string): string[] {
  return path.split('/').filter(Boolean);
}

type Reader = (rest: string[], params: URLSearchParams) => AddressQuery | undefined;

const search: Reader = ([first = ''], params) =>
  first === 'advanced' ? advancedQuery(params) : simpleQuery(first, params);
const listing: Reader = ([first = ''], params) =>
  categoryQuery(first || (params.get('subject') ?? ''));
const feed: Reader = ([first = '']) => feedQuery(first);
const paper: Reader = ([first = '', second]) => paperQuery(second ? `${first}/${second}` : first);

const readers: ReadonlyMap<string, Reader> = new Map([
  ['search', search],
  ['a', ([first = '']) => classicAuthor(first)],
  ['find', oldFind],
  ['api', ([first], params) => (first === 'query' ? apiQuery(params) : undefined)],
  ...['list', 'archive', 'year', 'catchup'].map((room): [string, Reader] => [room, listing]),
  ...['rss', 'atom'].map((room): [string, Reader] => [room, feed]),
  ...'abs pdf html format ps src e-print tb'
    .split(' ')
    .map((room): [string, Reader] => [room, paper]),
]);

function byPath([room = '', ...rest]: string[], params: URLSearchParams): AddressQuery | undefined {
  return readers.get(room)?.(rest, params);
}

/**
 * The query behind an address of arXiv (a search, a list, an author, a feed, a paper) and a name
 * for it; `undefined` for every other address and for searches the query language cannot express.
 */
export function fromAddress(address: string): AddressQuery | undefined {
  if (address.length > longest || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || !hosts.test(url.hostname)) return undefined;
  try {
    return byPath(parts(url.pathname), url.searchParams);
  } catch (error) {
    // A broken percent sequence: no address arXiv ever wrote.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
