import type { NameOf } from '../categories';
import { unquoted } from '../language';
import { combinedSearch } from './combined';
import { announcedMonth, announcementTest } from './dates';
import { lowerOf } from './text';
import { type Find, nowhere } from './types';
import { hasWildcard, wildcardPattern, wordSearch } from './word-tests';

/** The same test, done once for each entry: there are few categories and many papers. */
function remembered(test: (entry: string) => boolean): (entry: string) => boolean {
  const known = new Map<string, boolean>();
  return (entry) => {
    const found = known.get(entry) ?? test(entry);
    known.set(entry, found);
    return found;
  };
}

function inEntries(field: 'dois' | 'categories', test: (entry: string) => boolean): Find {
  return ({ paper }) =>
    paper[field].some(test)
      ? paper[field].flatMap((entry, index) =>
          test(entry) ? [{ field, index, start: 0, end: entry.length }] : [],
        )
      : nowhere;
}

function equals(value: string): (entry: string) => boolean {
  if (!hasWildcard(value)) return (entry) => entry === unquoted(value);
  const pattern = wildcardPattern(value);
  return (entry) => pattern.test(entry);
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
    remembered((id) => pattern.test(id)),
  );
}

/**
 * Ids and names of categories and archives, which the combined field has too; what is no category
 * is an ACM or MSC class of the older server.
 */
export function inCategoryNames(value: string): Find {
  const search = combinedSearch(value);
  const asText = wordSearch(value, 'english');
  function test(id: string, nameOf: NameOf): boolean {
    if (!/^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(id)) return asText(lowerOf(id), 1).length > 0;
    const [archive = id] = id.split('.');
    const texts = [id, archive, nameOf(id) ?? '', nameOf(archive) ?? ''];
    return texts.some((text) => search(lowerOf(text)).length > 0);
  }
  const known = new Map<NameOf, Find>();
  function findWith(nameOf: NameOf): Find {
    const find = inEntries(
      'categories',
      remembered((id) => test(id, nameOf)),
    );
    known.set(nameOf, find);
    return find;
  }
  return (prepared, limit) => {
    const find = known.get(prepared.nameOf) ?? findWith(prepared.nameOf);
    return find(prepared, limit);
  };
}

/** A year or month of `all:`, compared with the month in the id. */
export function inAnnouncement(value: string): Find {
  const test = announcementTest(unquoted(value));
  if (!test) return () => [];
  return ({ paper: { id } }) => {
    const month = announcedMonth(id);
    return month && test(month) ? [{ field: 'id', start: 0, end: id.length }] : [];
  };
}
