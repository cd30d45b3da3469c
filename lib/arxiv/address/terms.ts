import type { Field } from '../query/types';

// The names arXiv's search form gives its fields; the others have no prefix.
// https://github.com/arXiv/arxiv-search/blob/develop/search/domain/base.py
const FIELD_NAMES: Readonly<Record<string, Field>> = {
  all: 'all',
  title: 'ti',
  author: 'au',
  abstract: 'abs',
  comments: 'co',
  journal_ref: 'jr',
  report_num: 'rn',
  paper_id: 'id',
  doi: 'doi',
  cross_list_category: 'cat',
};

/** The prefix for a field of arXiv's search form. */
export function fieldNamed(name: string): Field | undefined {
  return Object.hasOwn(FIELD_NAMES, name) ? FIELD_NAMES[name] : undefined;
}

function person(name: string): string {
  const [surname = '', forename = ''] = name.split(',').map((part) => part.trim());
  // A comma tells surname from forename only outside quotes, where no blank may stand.
  if (forename && !/\s/.test(surname)) return `au:${surname},${forename.split(/\s+/)[0]}`;
  // In quotes an initial matches names with an initial alone.
  const isInitial = forename.replace(/\W/g, '').length < 3;
  const words = (isInitial ? surname : name)
    .replace(/[,"()]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return words.includes(' ') ? `au:"${words}"` : `au:${words}`;
}

/** Joins terms so that they hold together whatever stands beside them. */
export function join(terms: readonly string[], operator: 'AND' | 'OR'): string {
  return terms.length > 1 ? `(${terms.join(` ${operator} `)})` : (terms[0] ?? '');
}

/** What was typed into one field of the search form: every word and phrase must be there. */
export function termsOf(field: Field, typed: string): string {
  if (field === 'au' && !typed.includes('"')) {
    return join(
      typed
        .split(';')
        .filter((name) => /[^\s,"()]/.test(name))
        .map(person),
      'AND',
    );
  }
  const words = typed.match(/"[^"]*[^"\s][^"]*"|[^\s"()]+/g) ?? [];
  const quoted = words.map((word) => {
    const text = /^"\s*(.*?)\s*"$/.exec(word)?.[1] ?? word;
    return /^"|^(?:AND|OR|NOT|ANDNOT)$|^[a-zA-Z]+:/.test(word)
      ? `${field}:"${text}"`
      : `${field}:${word}`;
  });
  return join(quoted, 'AND');
}

/** Takes the outermost brackets off, where they hold the whole text together. */
export function bare(query: string): string {
  if (!query.startsWith('(') || !query.endsWith(')')) return query;
  return /^\([^()]*\)$/.test(query) ? query.slice(1, -1) : query;
}
