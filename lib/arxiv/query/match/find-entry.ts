import type { NameOf } from '../categories';
import { unquoted } from '../language';
import { combinedSearch } from './combined';
import { keeping } from './keeping';
import { lowerOf } from './text';
import { type Find, nowhere } from './types';
import { hasWildcard, sameAs, stemOf, wildcardPattern, wordSearch } from './word-tests';

function inEntries(field: 'dois' | 'categories', test: (entry: string) => boolean): Find {
  return ({ paper }) =>
    paper[field].flatMap((entry, index) =>
      test(entry) ? [{ field, index, start: 0, end: entry.length }] : [],
    );
}

function equals(value: string): (entry: string) => boolean {
  return sameAs(unquoted(value), hasWildcard(value));
}

/** The value of `doi:` among the DOIs, whole or with wildcards. */
export function inDois(value: string): Find {
  return inEntries('dois', equals(value));
}

/** The value of `id:`: an id with or without its version, or the number of an old one. */
export function inId(value: string): Find {
  const test = equals(value);
  return ({ paper: { id, version } }) => {
    const isFound = test(id) || test(`${id}v${version}`) || test(id.split('/')[1] ?? '');
    return isFound ? [{ field: 'id', start: 0, end: id.length }] : [];
  };
}

/** The value of `cat:`, whole or with wildcards, quotes ignored. */
export function inCategories(value: string): Find {
  const pattern = wildcardPattern(unquoted(value));
  return inEntries(
    'categories',
    keeping((id) => pattern.test(id), new Map()),
  );
}

/**
 * Ids and names of categories and archives, which the combined field has too; what is no category
 * is an ACM or MSC class of the older server.
 */
export function inCategoryNames(value: string): Find {
  const search = combinedSearch(value);
  const asText = wordSearch(value, stemOf);
  function test(id: string, nameOf: NameOf | undefined): boolean {
    if (!/^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(id)) return asText(lowerOf(id), 1).length > 0;
    const [archive = id] = id.split('.');
    const texts = [id, archive, nameOf?.(id) ?? '', nameOf?.(archive) ?? ''];
    return texts.some((text) => search(lowerOf(text)).length > 0);
  }
  // There are few categories and many papers.
  const findWith = keeping<NameOf | undefined, Find>(
    (nameOf) =>
      inEntries(
        'categories',
        keeping((id) => test(id, nameOf), new Map()),
      ),
    new Map(),
  );
  return (prepared, limit) => findWith(prepared.nameOf)(prepared, limit);
}

/** What `all:` takes for the month a paper was announced: `yyyy-mm`, `yyyy` or `yymm`. */
function announcements(id: string): string[] {
  const [, short, month] = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)(\d\d)\.?\d{3,5}$/.exec(id) ?? [];
  if (!short || !month) return [];
  const year = (short < '91' ? 20 : 19) + short;
  return [`${year}-${month}`, year, short + month];
}

/** A year or month of `all:`, compared with the month in the id. */
export function inAnnouncement(value: string): Find {
  const month = unquoted(value);
  return ({ paper: { id } }) =>
    announcements(id).includes(month) ? [{ field: 'id', start: 0, end: id.length }] : nowhere;
}
