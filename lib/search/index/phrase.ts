import type { Phrase } from '../types';
import type { Lookup, Wanted } from './lookup';
import { inAbstract, inAuthors, inRest, inTitle } from './postings';

const everyField = inTitle | inAbstract | inAuthors | inRest;

/** Room for the places of one text; no text is so long. */
const texts = 2 ** 22;

/** In which fields each row has a phrase, written in any way. */
export async function fieldsWith(lookup: Lookup, phrase: Phrase): Promise<Uint8Array> {
  const [first = new Uint8Array(lookup.rows), ...others] = await Promise.all(
    phrase.map((way) => fieldsOfWay(lookup, wantedOf(way))),
  );
  for (const other of others) {
    for (let row = 0; row < first.length; row++) first[row] = (first[row] ?? 0) | (other[row] ?? 0);
  }
  return first;
}

/** The words of one way; the last may go on where no blank follows it. */
function wantedOf(way: string): Wanted[] {
  const words = way.trim().split(' ');
  const isWhole = way.endsWith(' ');
  return words.map((word, at) => ({ word, isWhole: isWhole || at < words.length - 1 }));
}

async function fieldsOfWay(lookup: Lookup, words: readonly Wanted[]): Promise<Uint8Array> {
  const all = await Promise.all(words.map(lookup.fieldsOf));
  const [fields = new Uint8Array(lookup.rows), ...others] = all;
  if (others.length === 0) return fields;
  const together = fields.map((mask) => mask & everyField);
  for (const other of others) {
    for (let row = 0; row < other.length; row++)
      together[row] = (together[row] ?? 0) & (other[row] ?? 0);
  }
  return inARow(lookup, words, together);
}

/** Follows the words from each place where the first stands to where the next must begin. */
async function inARow(
  lookup: Lookup,
  words: readonly Wanted[],
  together: Uint8Array,
): Promise<Uint8Array> {
  const fields = new Uint8Array(lookup.rows);
  let ends: Set<number> | undefined;
  for (const [number, word] of words.entries()) {
    const before = ends;
    const isLast = number === words.length - 1;
    const next = new Set<number>();
    await lookup.places(
      word,
      (row) => together[row] !== 0,
      (row, field, at, ways, length) => {
        if (((together[row] ?? 0) & field) === 0) return;
        for (let way = 0; way < 3; way++) {
          if ((ways & (1 << way)) === 0) continue;
          const text = ((row * 16 + field) * 4 + way) * texts;
          if (before && !before.has(text + at)) continue;
          if (isLast) fields[row] = (fields[row] ?? 0) | field;
          else next.add(text + at + length);
        }
      },
    );
    ends = next;
  }
  return fields;
}
