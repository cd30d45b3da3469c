import { categoryName } from '../category-names';
import { archivePattern, canonicalId, categoryLike, splitArchive } from '../query/categories';
import type { AddressQuery } from './types';

/** The `cat:` value for a category or archive of an address. */
export function patternOf(id: string): { value: string; name: string } | undefined {
  const canonical = canonicalId(id) ?? id;
  const category = categoryLike(canonical);
  if (category) return { value: category, name: categoryName(category) ?? category };
  const archive = splitArchive(canonical);
  return archive ? { value: archivePattern(archive), name: archive } : undefined;
}

/** Any of these categories or archives; unknown ones are left out. */
export function listQuery(ids: readonly string[]): AddressQuery | undefined {
  const patterns = ids.flatMap((id) => patternOf(id) ?? []);
  if (patterns.length === 0) return undefined;
  return {
    query: patterns.map(({ value }) => `cat:${value}`).join(' OR '),
    name: patterns.map(({ name }) => name).join(', '),
    kind: 'listing',
  };
}

/** A page that lists one category or archive. */
export function categoryQuery(id: string): AddressQuery | undefined {
  return listQuery([decodeURIComponent(id)]);
}
