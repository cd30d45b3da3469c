import { archivePattern, canonicalId, categoryLike, splitArchive } from '../categories';
import { unquoted } from '../language';
import { nearestCategories } from '../nearest-categories';
import { replace } from './edits';
import { eachItem, found } from './found';
import { isBare } from './outline';
import type { Finding, Place, Subject } from './types';

/** The value that asks for each category of a list (`cs.AI,cs.LG`), if it is nothing else. */
export function categoryList(text: string): string | undefined {
  const parts = text.split(/(?:[^\w.-]|cat:)+/).filter(Boolean);
  const ids = parts.map(categoryLike);
  if (parts.length === 0 || ids.includes(undefined)) return undefined;
  return ids.length > 1 ? `(${ids.join(' OR ')})` : ids[0];
}

function check(id: string, place: Place, { nameOf }: Subject): Finding | undefined {
  const category = canonicalId(id);
  if (category) return found('aliasCategory', place, { id, category }, [replace(place, category)]);
  const archive = splitArchive(id);
  const pattern = archive && archivePattern(archive);
  if (pattern) return found('wholeArchive', place, { id, pattern }, [replace(place, pattern)]);
  const list = categoryList(id);
  if (list === id) return undefined;
  const near = list ? [list] : nearestCategories(id, nameOf);
  const fixes = near.map((one) => replace(place, one));
  return found('unknownCategory', place, { id }, fixes, categoryLike(id) ? 'warning' : 'error');
}

/** What arXiv does not find as a category, and categories it does not take for any. */
export const categoryRule = eachItem((word, at, { items }, subject) => {
  if (word.kind !== 'word' || !word.text) return undefined;
  const { text } = word.text;
  const id = unquoted(text).trim();
  if (word.field === 'cat') {
    return id && !/[*?]/.test(id) ? check(id, word.text, subject) : undefined;
  }
  const isAlone = items[at - 1]?.kind !== 'word' && items[at + 1]?.kind !== 'word';
  const value = isBare(word) && isAlone && categoryList(id);
  if (!value || word.field !== 'all') return undefined;
  return found('bareCategory', word, { id }, [replace(word, `cat:${value}`)], 'warning');
});
