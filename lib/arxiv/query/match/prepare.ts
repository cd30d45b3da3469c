import type { NameOf } from '../categories';
import { foldInPlace, hasAccents } from './fold';
import type { Remembered } from './remembered';
import { lowerOf } from './text';
import type { QueryPaper } from './types';

export const TEXT_FIELDS = ['title', 'abstract', 'comment', 'journalRef'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

/** A paper made ready to be searched; what is expensive is done when first asked for. */
export type PreparedPaper = Remembered & {
  paper: QueryPaper;
  nameOf: NameOf | undefined;
  lower: Partial<Record<TextField, string>> | undefined;
  accents: boolean | undefined;
};

/**
 * Makes a paper ready to be searched many times; keep the answer beside the paper. With `nameOf`,
 * `all:` finds the names of its categories too, as arXiv does.
 */
export function prepare(paper: QueryPaper, nameOf?: NameOf): PreparedPaper {
  return {
    paper,
    nameOf,
    lower: undefined,
    accents: undefined,
    round: undefined,
    known: 0,
    yes: 0,
  };
}

/** One of the texts in lower case, every letter in its place; empty where the paper has none. */
export function lowerText(prepared: PreparedPaper, field: TextField): string {
  prepared.lower ??= {};
  prepared.lower[field] ??= lowerOf(prepared.paper[field] ?? '');
  return prepared.lower[field];
}

/** Lets go of what is as quickly made again as kept: of ten thousand papers it would be 15 MB. */
export function release(prepared: PreparedPaper): void {
  prepared.lower = undefined;
}

/** Whether any of the texts has letters that lose an accent. */
export function textsHaveAccents(prepared: PreparedPaper): boolean {
  const { paper } = prepared;
  prepared.accents ??= TEXT_FIELDS.some((field) => hasAccents(paper[field] ?? ''));
  return prepared.accents;
}

/** One of the texts in lower case without accents, every letter in its place. */
export function foldedText(prepared: PreparedPaper, field: TextField): string {
  const lower = lowerText(prepared, field);
  return textsHaveAccents(prepared) ? foldInPlace(lower) : lower;
}
