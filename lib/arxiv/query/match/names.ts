import { foldName } from './fold';
import type { Span } from './types';

/** A folded word of a name: blanks separate, full stops, commas and semicolons are nothing. */
export type NameWord = Span & { word: string };

const folded = new Map<string, string>();
const FOLDED_KEPT = 100_000;

/** A word of a name as the index keeps it. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= FOLDED_KEPT) folded.clear();
  const plain = foldName(word.replace(/[.,;]/g, ''));
  folded.set(word, plain);
  return plain;
}

/** Cuts a name into its words. */
export function nameWords(name: string): NameWord[] {
  return Array.from(name.matchAll(/\S+/g), ({ 0: word, index }) => ({
    word: foldWord(word),
    start: index,
    end: index + word.length,
  })).filter(({ word }) => word);
}
