import { foldName } from './fold';
import type { Span } from './types';

/** A folded word of a name: blanks separate, full stops, commas and semicolons are nothing. */
export type NameWord = Span & { word: string };

const cut = new Map<string, readonly NameWord[]>();
const NAMES_KEPT = 100_000;

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
export function nameWords(name: string): readonly NameWord[] {
  const known = cut.get(name);
  if (known) return known;
  if (cut.size >= NAMES_KEPT) cut.clear();
  const words = cutName(name);
  cut.set(name, words);
  return words;
}
