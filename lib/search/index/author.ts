import { goingOn, nameRoom } from './gather';
import type { Lookup, Wanted } from './lookup';
import { inAuthors } from './postings';

/** Which rows have an author whose name has all words of one way, each with a blank before it. */
export async function rowsByAuthor(
  lookup: Lookup,
  ways: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const found = new Uint8Array(lookup.rows);
  for (const words of ways) {
    const wanted = words.map((word) => ({ word: word.trim(), isWhole: word.endsWith(' ') }));
    const rows = await rowsOfWay(lookup, wanted);
    for (const [row, has] of rows.entries()) if (has) found[row] = inAuthors;
  }
  return found;
}

async function rowsOfWay(lookup: Lookup, words: readonly Wanted[]): Promise<Uint8Array> {
  const all = await Promise.all(words.map(lookup.fieldsOf));
  const rows = new Uint8Array(lookup.rows).map((_, row) =>
    all.every((fields) => ((fields[row] ?? 0) & inAuthors) !== 0) ? 1 : 0,
  );
  return words.length === 1 ? rows : inOneName(lookup, words, rows);
}

async function inOneName(
  lookup: Lookup,
  words: readonly Wanted[],
  rows: Uint8Array,
): Promise<Uint8Array> {
  const isAsked = (row: number) => rows[row] === 1;
  const longNames = await namesWith(lookup, { word: goingOn, isWhole: true }, isAsked);
  const perWord = await Promise.all(words.map((word) => namesWith(lookup, word, isAsked)));
  return rows.map((has, row) => {
    if (!has) return 0;
    const beginningOf = (room: number): number =>
      longNames.get(row)?.has(room) ? beginningOf(room - 1) : room;
    const [first, ...others] = perWord.map(
      (names) => new Set([...(names.get(row) ?? [])].map(beginningOf)),
    );
    return first && [...first].some((name) => others.every((other) => other.has(name))) ? 1 : 0;
  });
}

/** In which rooms for names a word stands, by row. */
async function namesWith(
  lookup: Lookup,
  word: Wanted,
  isAsked: (row: number) => boolean,
): Promise<Map<number, Set<number>>> {
  const names = new Map<number, Set<number>>();
  await lookup.places(word, isAsked, (row, field, at) => {
    if (field !== inAuthors) return;
    const rooms = names.get(row) ?? new Set();
    names.set(row, rooms.add(Math.floor(at / nameRoom)));
  });
  return names;
}
