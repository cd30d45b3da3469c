import { type FoundTerm, termsIn } from './blocks';
import { tables } from './database';
import { blocksWith, readFirsts } from './firsts';
import { IndexMoved } from './step';
import { getBlocks } from './stored-blocks';

/** A term of a segment with the blocks it stands in. */
export type SourceTerm = FoundTerm & { terms: Uint8Array; places: Uint8Array };

/** Blocks read at once. */
const atOnce = 8;

/** Gives the terms of a segment behind one, in their order. */
export async function* termsAfter(
  db: IDBDatabase,
  segment: number,
  after: string | undefined,
): AsyncGenerator<SourceTerm> {
  const firsts = readFirsts(await getBlocks(reading(db), segment, 'firsts'));
  let at = after === undefined ? 0 : blocksWith(firsts, after)[0];
  for (; at < firsts.length; at += atOnce) {
    const last = Math.min(at + atOnce, firsts.length) - 1;
    const transaction = reading(db);
    const [terms, places] = await Promise.all([
      getBlocks(transaction, segment, 'terms', at, last),
      getBlocks(transaction, segment, 'places', at, last),
    ]);
    if (terms.length !== last - at + 1) throw new IndexMoved();
    for (const [index, bytes] of terms.entries()) {
      for (const found of termsIn(bytes)) {
        if (after !== undefined && found.term <= after) continue;
        yield { ...found, terms: bytes, places: places[index] ?? new Uint8Array() };
      }
    }
  }
}

function reading(db: IDBDatabase): IDBTransaction {
  return db.transaction(tables, 'readonly');
}
