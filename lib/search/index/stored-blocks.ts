import { answerOf } from './idb';

/** What is stored of a segment: its papers, first terms of blocks, blocks of terms, their places. */
export type Part = 'papers' | 'firsts' | 'terms' | 'places';

type Piece = { at: number; bytes: Uint8Array };

/** Chrome keeps a value of more than 64 kB in a file of its own, which is slow. */
const most = 60_000;

/** Puts the bytes of one block, in pieces. */
export function putBlock(
  transaction: IDBTransaction,
  segment: number,
  part: Part,
  at: number,
  bytes: Uint8Array,
): void {
  const store = transaction.objectStore('blocks');
  for (let start = 0; start < Math.max(bytes.length, 1); start += most) {
    const piece: Piece = { at, bytes: bytes.slice(start, start + most) };
    store.put(piece, [segment, part, at, start]);
  }
}

/** Gives the blocks of one part from `first` to `last`. */
export async function getBlocks(
  transaction: IDBTransaction,
  segment: number,
  part: Part,
  first = 0,
  last = Infinity,
): Promise<Uint8Array[]> {
  const range = IDBKeyRange.bound([segment, part, first], [segment, part, last, Infinity]);
  const pieces: Piece[] = await answerOf(transaction.objectStore('blocks').getAll(range));
  const byBlock = new Map<number, Uint8Array[]>();
  for (const { at, bytes } of pieces) byBlock.set(at, [...(byBlock.get(at) ?? []), bytes]);
  return [...byBlock.values()].map(joined);
}

/** Removes all of a segment. */
export function removeSegment(transaction: IDBTransaction, segment: number): void {
  transaction.objectStore('blocks').delete(IDBKeyRange.bound([segment], [segment, []]));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
