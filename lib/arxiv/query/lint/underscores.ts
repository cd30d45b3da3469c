import { unquoted } from '../language';
import { replace } from './edits';
import { eachItem, found } from './found';

/** Underscores in names: arXiv mends only the first term, and with it spoils later names. */
export const underscoreRule = eachItem((word, at, { outer }, { text }) => {
  const { prefix, field, value, end } = word;
  if (!value?.text.includes('_')) return undefined;
  const isFirst = at === 0 && !outer;
  const words = unquoted(value.text).replaceAll('_', ' ');
  if (field === 'au') {
    if (isFirst && prefix?.text === 'au:') return undefined;
    return found('authorUnderscore', word, {}, [replace(value, `"${words}"`)]);
  }
  if (!isFirst || !/\bau:/.test(text.slice(end))) return undefined;
  // Brackets before it keep it from being the second token.
  const fixes = [replace({ start: 0, end: text.length }, `(${text})`)];
  return found('underscoreSpoilsAuthors', word, { words }, fixes);
});
