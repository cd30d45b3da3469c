import { bare, fieldNamed, termsOf } from './terms';
import type { AddressQuery } from './types';

/** arXiv's author pages, `/a/surname_x_1`: surname, initial, number; an ORCID tells no name. */
export function classicAuthor(page: string): AddressQuery | undefined {
  const id = decodeURIComponent(page).replace(/\.(?:atom2?|html|js|json)$/, '');
  const [, surname = '', initial = ''] = /^([\p{L}\p{M}'_-]+?)_(\p{L})_\d+$/u.exec(id) ?? [];
  if (!surname) return undefined;
  const name = surname.replaceAll('_', ' ');
  const shown = name.replace(/(?:^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return {
    query: termsOf('au', `${name}, ${initial}`),
    name: `${shown} ${initial.toUpperCase()}`,
    kind: 'author',
  };
}

const oldFields: Readonly<Record<string, string>> = {
  au: 'author',
  ti: 'title',
  abs: 'abstract',
  all: 'all',
};

function oldName(words: string): string {
  const [, surname, initials] = /^(.+?)_(\p{L}+)$/u.exec(words) ?? [];
  return surname ? `${surname.replaceAll('_', ' ')}, ${initials}` : words.replaceAll('_', ' ');
}

function oldPhrase(word: string): string {
  return word.includes('_') ? `"${word.replaceAll('_', ' ')}"` : word;
}

/** The search addresses of before 2018, which old pages still link: `/find/cs/1/au:+Name_X/…`. */
export function oldFind(path: string[]): AddressQuery | undefined {
  const part = path
    .map((one) => decodeURIComponent(one))
    .find((one) => /^(?:au|ti|abs|all):/.test(one));
  const [, short = '', typed = ''] = /^(\w+):[+ ]*(.+)$/.exec(part ?? '') ?? [];
  const field = fieldNamed(oldFields[short] ?? '');
  if (!field) return undefined;
  const words = typed
    .replace(/\bEXACT\b|\bAND\b/g, ' ')
    .replace(/\++/g, ' ')
    .trim();
  if (field === 'au') {
    const name = oldName(words);
    return { query: termsOf('au', name), name: name.replace(',', ''), kind: 'author' };
  }
  const phrases = words.split(' ').map(oldPhrase).join(' ');
  return { query: bare(termsOf(field, phrases)), name: words.replaceAll('_', ' '), kind: 'search' };
}
