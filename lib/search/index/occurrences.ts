import { fold, stylesOf } from '../fold';

/**
 * A word of a text. A text that reads in several ways is several rows of words over the same places: a
 * word stands at a place of the plain way and takes so many of its places, so that in each way it is
 * in, the next word begins where it ends.
 */
export type Occurrence = {
  term: string;
  at: number;
  length: number;
  /** The ways it is in, a bit for each. */
  ways: number;
};

/** All ways in which a text may read. */
export const everyWay = 7;

const styles = ['plain', 'german', 'joined'] as const;

/** How far apart words that two ways have in common are looked for. */
const window = 16;

type Words = readonly string[];

/** Gives the words of a text with their places, and the place behind the last one. */
export function occurrencesOf(text: string): { occurrences: Occurrence[]; end: number } {
  const known = new Set(stylesOf(text));
  const plain = wordsOf(fold(text, 'plain'));
  const found = new Map<string, Occurrence>();
  let end = plain.length;
  function add(term: string, at: number, length: number, way: number): void {
    const key = `${at} ${length} ${term}`;
    const known = found.get(key);
    if (known) known.ways |= way;
    else found.set(key, { term, at, length, ways: way });
    end = Math.max(end, at + length);
  }
  for (const [index, style] of styles.entries()) {
    const words = known.has(style) ? wordsOf(fold(text, style)) : plain;
    const lengths = lengthsAlong(plain, words);
    let at = lengths ? 0 : end + 1;
    for (const [number, word] of words.entries()) {
      const length = lengths?.[number] ?? 1;
      add(word, at, length, 1 << index);
      at += length;
    }
  }
  return { occurrences: [...found.values()].sort((a, b) => a.at - b.at), end };
}

function wordsOf(folded: string): string[] {
  return folded.split(' ').filter((word) => word !== '');
}

/**
 * How many plain words each word of another way takes, so that words they have in common stand at the
 * same place; undefined where that can't be.
 */
function lengthsAlong(plain: Words, words: Words): number[] | undefined {
  const lengths: number[] = [];
  let from = 0;
  while (lengths.length < words.length) {
    if (plain[from] === words[lengths.length]) {
      lengths.push(1);
      from += 1;
      continue;
    }
    const [taken, over] = nextCommon(plain.slice(from, from + window), words, lengths.length) ?? [
      plain.length - from,
      words.length - lengths.length,
    ];
    const isLast = over === words.length - lengths.length;
    if (taken < over && !isLast) return undefined;
    for (let left = over; left > 1; left--) lengths.push(1);
    lengths.push(Math.max(1, taken - over + 1));
    from += taken;
  }
  return lengths;
}

/** How many words of both come before the next that they have in common. */
function nextCommon(
  plain: Words,
  words: Words,
  from: number,
): [taken: number, over: number] | undefined {
  for (let over = 1; over < window && from + over < words.length; over++) {
    const taken = plain.indexOf(words[from + over] ?? '', over);
    if (taken >= 0) return [taken, over];
  }
  return undefined;
}
