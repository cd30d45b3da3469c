import { waysOf } from './fold';
import type { Searchable } from './types';

/** A paper made ready to be searched, which takes longer than to search it. */
export type Prepared = {
  document: Searchable;
  /** Texts of each field in all their ways; no phrase reaches from one into the next. */
  title: string;
  abstract: string;
  rest: string;
  /** Each name in all its ways. */
  authors: readonly string[];
};

function textOf(...texts: readonly string[]): string {
  return texts.flatMap(waysOf).join('\n');
}

/** Folds the texts of a paper. */
export function prepare(document: Searchable): Prepared {
  const { id, title, abstract, authors, note = '', tags = [] } = document;
  return {
    document,
    title: textOf(title),
    abstract: textOf(abstract),
    rest: textOf(id, note, ...tags),
    authors: authors.map((name) => textOf(name)),
  };
}
