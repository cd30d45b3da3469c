import { unquoted } from '../language';
import { replaceWith } from './edits';
import { fieldOf } from './names';
import type { Group, Item, Word } from './outline';
import type { Finding, Fix, Rule } from './types';

/** Takes a word out together with the operator that joins it. */
function removal({ items }: Group, word: Item): Fix | undefined {
  const at = items.indexOf(word);
  const [before, after] = [items[at - 1], items[at + 1]];
  if (before?.kind === 'sign') {
    const start = items[at - 2]?.end ?? before.start;
    return replaceWith('Remove it', start, word.end, '');
  }
  if (after?.kind === 'sign') {
    return replaceWith('Remove it', word.start, items[at + 2]?.start ?? after.end, '');
  }
  return before || after ? replaceWith('Remove it', word.start, word.end, '') : undefined;
}

function empty(word: Word, group: Group): Finding[] {
  const isPhrase = word.text !== undefined;
  if (isPhrase && unquoted(word.text?.text ?? '').trim() !== '') return [];
  const fix = removal(group, word);
  return [
    {
      start: word.start,
      end: word.end,
      severity: isPhrase ? 'warning' : 'error',
      code: isPhrase ? 'empty-term' : 'empty-prefix',
      params: { prefix: word.prefix?.text ?? '' },
      message: isPhrase
        ? 'An empty phrase matches every paper: with OR the whole of arXiv.'
        : `Nothing follows ${word.prefix?.text}; arXiv drops it and may refuse what is left.`,
      ...(fix ? { fix } : {}),
    },
  ];
}

/** Terms with nothing to look for. */
export const emptyRule: Rule = ({ outline: { groups } }) =>
  groups.flatMap((group) =>
    group.items.flatMap((item) => (item.kind === 'word' ? empty(item, group) : [])),
  );

function leadingWildcard(word: Word, group: Group): Finding[] {
  const { text } = word;
  if (!text || !/^[*?]/.test(text.text)) return [];
  if (['cat', 'submittedDate'].includes(fieldOf(word))) return [];
  // A lone star asks for everything, so it can go; the end of a word cannot be asked for.
  const fix = /^[*?]+$/.test(text.text) ? removal(group, word) : undefined;
  return [
    {
      start: text.start,
      end: text.end,
      severity: 'error',
      code: 'leading-wildcard',
      params: { value: text.text },
      message: 'arXiv refuses a word that starts with * or ?.',
      ...(fix ? { fix } : {}),
    },
  ];
}

/** Values that start with a wildcard, which arXiv refuses. */
export const wildcardRule: Rule = ({ outline: { groups } }) =>
  groups.flatMap((group) =>
    group.items.flatMap((item) => (item.kind === 'word' ? leadingWildcard(item, group) : [])),
  );
