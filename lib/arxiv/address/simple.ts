import { patternOf } from './listing';
import { bare, fieldNamed, termsOf } from './terms';
import type { AddressQuery } from './types';

/** The one-line search, `/search/?query=…&searchtype=…`, perhaps within an archive. */
export function simpleQuery(archive: string, params: URLSearchParams): AddressQuery | undefined {
  const typed = params.get('query')?.trim() ?? '';
  const field = fieldNamed(params.get('searchtype') || 'all');
  const terms = field && typed ? termsOf(field, typed) : '';
  if (!terms) return undefined;
  const within = archive ? patternOf(archive) : undefined;
  const query = within ? `${terms} AND cat:${within.value}` : bare(terms);
  const name = within ? `${typed} (${within.name})` : typed;
  return { query, name, kind: field === 'au' ? 'author' : 'search' };
}
