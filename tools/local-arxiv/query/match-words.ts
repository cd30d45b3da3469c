import { type Document, rangeOf, type TextField } from './document';
import type { Vocabulary } from './vocabulary';

/** How well a document answers; 0 is not at all. */
export type Matcher = (document: Document) => number;

function countPhrase(words: Int32Array, start: number, end: number, flags: Uint8Array[]): number {
  let count = 0;
  for (let at = start; at + flags.length <= end; at += 1) {
    if (flags.every((flag, offset) => flag[words[at + offset] ?? 0] === 1)) count += 1;
  }
  return count;
}

function countFirst(words: Int32Array, start: number, end: number, flag: Uint8Array): number {
  let count = 0;
  for (let at = start; at < end; at += 1) count += flag[words[at] ?? 0] ?? 0;
  return count;
}

/** Matches a phrase, or each of some words, in a field (`undefined`: anywhere). */
export function matchWords(
  vocabulary: Vocabulary,
  field: TextField | undefined,
  text: string,
  isPhrase: boolean,
): Matcher {
  const words = text.toLowerCase().match(/[\p{L}\p{N}*?]+/gu) ?? [];
  const flags = words.map((word) => vocabulary.meaning(word, field === undefined));
  return (document) => {
    const [start, end] = rangeOf(document, field);
    const all = document.words;
    if (!all || flags.length === 0) return 0;
    if (isPhrase && flags.length > 1) return countPhrase(all, start, end, flags);
    const counts = flags.map((flag) => countFirst(all, start, end, flag));
    return counts.includes(0) ? 0 : counts.reduce((sum, count) => sum + count, 0);
  };
}
