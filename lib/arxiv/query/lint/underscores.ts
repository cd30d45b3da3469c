import { unquoted } from '../language';
import { replaceWith } from './edits';
import type { Word } from './outline';
import type { Finding, Rule } from './types';

function isAuthor({ prefix, text }: Word): boolean {
  return prefix?.text === 'au:' && text !== undefined;
}

function hasUnderscore({ text }: Word): boolean {
  return text?.text.includes('_') === true;
}

/** A name arXiv leaves as it is. */
function unmended({ text, start, end }: Word): Finding {
  const value = text?.text ?? '';
  const name = `"${unquoted(value).replaceAll('_', ' ')}"`;
  return {
    start,
    end,
    severity: 'error',
    code: 'author-underscore',
    params: { value },
    message:
      'Only in the first term does arXiv turn an underscore into a blank; here it finds nobody.',
    fix: replaceWith(`Write ${name}`, text?.start ?? start, end, name),
  };
}

/** A first term that takes the place of every later name; brackets before it prevent that. */
function spoiling({ text, start, end }: Word, whole: string): Finding {
  const value = text?.text ?? '';
  const edits = [
    { start: 0, end: 0, insert: '(' },
    { start: whole.length, end: whole.length, insert: ')' },
  ];
  return {
    start,
    end,
    severity: 'error',
    code: 'underscore-spoils-authors',
    params: { value },
    message: `arXiv puts “${value.replaceAll('_', ' ')}” in place of every author, for its underscore.`,
    fix: { label: 'Put brackets around the query', edits },
  };
}

/** Underscores in names: arXiv mends only the first term, and with it spoils later names. */
export const underscoreRule: Rule = ({ text, outline: { root, words } }) => {
  const [first] = root.items;
  const names = words.filter(isAuthor);
  const left = names.filter((word) => word !== first && hasUnderscore(word)).map(unmended);
  const spoils = first?.kind === 'word' && hasUnderscore(first) && !isAuthor(first);
  return spoils && names.length > 0 ? [spoiling(first, text), ...left] : left;
};
