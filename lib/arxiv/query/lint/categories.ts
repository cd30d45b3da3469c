import { archivePattern, canonicalId, categoryLike, splitArchive } from '../categories';
import { unquoted } from '../language';
import { nearestCategories } from '../nearest-categories';
import { eachItem, found } from './found';
import type { Finding, Place, Subject } from './types';

/** The value that asks for each category of a list (`cs.AI,cs.LG`), if it is nothing else. */
export function categoryList(text: string): string | undefined {
  const parts = text.split(/(?:[^\w.-]|cat:)+/).filter(Boolean);
  const ids = parts.map(categoryLike);
  if (ids.includes(undefined)) return undefined;
  return ids.length > 1 ? `(${ids.join(' OR ')})` : ids[0];
}

function check(id: string, place: Place, { nameOf }: Subject): Finding | undefined {
  const category = canonicalId(id);
  if (category) return found('aliasCategory', place, { id, category }, [category]);
  const archive = splitArchive(id);
  const pattern = archive && archivePattern(archive);
  if (pattern) return found('wholeArchive', place, { id, pattern }, [pattern]);
  const list = categoryList(id);
  if (list === id) return undefined;
  const fixes = list ? [list] : nearestCategories(id, nameOf);
  return found('unknownCategory', place, { id }, fixes);
}

/** What arXiv does not find as a category. */
export const categoryRule = eachItem(({ field, value }, _, __, subject) => {
  const id = field === 'cat' && value ? unquoted(value.text).trim() : '';
  return value && id && !/[*?]/.test(id) ? check(id, value, subject) : undefined;
});
