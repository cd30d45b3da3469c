import { foldName } from './fold';
import { keeping } from './keeping';
import type { Span } from './types';

/** A folded word of a name: blanks separate, full stops, commas and semicolons are nothing. */
export type NameWord = Span & { word: string };

/** A word of a name as the index keeps it. */
export function foldWord(word: string): string {
  return foldName(word.replace(/[.,;]/g, ''));
}

function cutName(name: string): NameWord[] {
  return Array.from(name.matchAll(/\S+/g), ({ 0: word, index }) => ({
    word: foldWord(word),
    start: index,
    end: index + word.length,
  })).filter(({ word }) => word);
}

/** Cuts a name into its words. */
export const nameWords = keeping<string, readonly NameWord[]>(cutName, new Map());
