import type { NameOf } from '../categories';
import { foldName, hasAccents } from './fold';
import { type NameWord, nameWords } from './names';
import { newRemembered, type Remembered } from './remembered';
import { newText, type Text } from './text';
import type { QueryPaper } from './types';

export type TextField = 'title' | 'abstract' | 'comment' | 'journalRef';

/** A paper made ready to be searched; what is expensive is done when first asked for. */
export type PreparedPaper = {
  paper: QueryPaper;
  nameOf: NameOf;
  texts: Partial<Record<TextField, Text>>;
  accents: boolean | undefined;
  foldedNames: string | undefined;
  names: NameWord[][] | undefined;
  remembered: Remembered;
};

function unnamed(): undefined {}

/**
 * Makes a paper ready to be searched many times; keep the answer beside the paper. With `nameOf`,
 * `all:` finds the names of its categories too, as arXiv does.
 */
export function prepare(paper: QueryPaper, nameOf: NameOf = unnamed): PreparedPaper {
  return {
    paper,
    nameOf,
    texts: {},
    accents: undefined,
    foldedNames: undefined,
    names: undefined,
    remembered: newRemembered(),
  };
}

const EMPTY = newText('');

/** One of the texts, ready to be searched; empty where the paper has none. */
export function textOf(prepared: PreparedPaper, field: TextField): Text {
  const known = prepared.texts[field];
  if (known) return known;
  const source = prepared.paper[field];
  const text = source ? newText(source) : EMPTY;
  prepared.texts[field] = text;
  return text;
}

/** Whether title or abstract has letters that lose an accent. */
export function textsHaveAccents(prepared: PreparedPaper): boolean {
  prepared.accents ??= hasAccents(prepared.paper.abstract) || hasAccents(prepared.paper.title);
  return prepared.accents;
}

/** All names folded in one string, to look before cutting them. */
export function foldedNamesOf(prepared: PreparedPaper): string {
  if (prepared.foldedNames === undefined) {
    const joined = prepared.paper.authors.map(({ name }) => name).join('\n');
    prepared.foldedNames = foldName(joined.replace(/[.,;]/g, ''));
  }
  return prepared.foldedNames;
}

/** Each name cut into its words. */
export function namesOf(prepared: PreparedPaper): NameWord[][] {
  prepared.names ??= prepared.paper.authors.map(({ name }) => nameWords(name));
  return prepared.names;
}
