import { unquoted } from '../language';
import { replace } from './edits';
import { eachItem, found } from './found';

/** Underscores in names: arXiv mends only the first term, and with it spoils later names. */
export const underscoreRule = eachItem((word, at, { outer }, { text }) => {
  if (word.kind !== 'word' || !word.text?.text.includes('_')) return undefined;
  const isFirst = at === 0 && !outer;
  const words = unquoted(word.text.text).replaceAll('_', ' ');
  if (word.field === 'au') {
    const fixes = [replace(word.text, `"${words}"`)];
    return isFirst && word.prefix?.text === 'au:'
      ? undefined
      : found('authorUnderscore', word, {}, fixes);
  }
  if (!isFirst || !/\bau:/.test(text.slice(word.end))) return undefined;
  // Brackets before it keep it from being the second token.
  const fixes = [replace({ start: 0, end: text.length }, `(${text})`)];
  return found('underscoreSpoilsAuthors', word, { words }, fixes);
});
