import { tables } from './database';
import type { OpenSegment } from './open-index';
import { IndexMoved } from './step';
import { getBlocks } from './stored-blocks';

/** Blocks as they are asked for, one or more in a row. */
export type BlockCache = {
  get(
    segment: OpenSegment,
    part: 'terms' | 'places',
    first: number,
    last: number,
  ): Promise<Uint8Array[]>;
};

/** Bytes that are kept; what was used least lately goes first. */
const most = 2_000_000;

/** Reads blocks of the index and keeps some of them. */
export function newBlockCache(db: IDBDatabase): BlockCache {
  const kept = new Map<string, Uint8Array>();
  let size = 0;
  function keep(key: string, bytes: Uint8Array): void {
    if (kept.delete(key)) size -= bytes.length;
    kept.set(key, bytes);
    size += bytes.length;
    for (const [oldest, { length }] of kept) {
      if (size <= most) return;
      kept.delete(oldest);
      size -= length;
    }
  }
  let reading: IDBTransaction | undefined;
  /** What is asked for at once is read in one transaction, which ends by itself. */
  function shared(): IDBTransaction {
    if (!reading) {
      reading = db.transaction(tables, 'readonly');
      queueMicrotask(() => {
        reading = undefined;
      });
    }
    return reading;
  }
  return {
    async get({ number }, part, first, last) {
      const keyOf = (at: number) => `${number} ${part} ${first + at}`;
      const count = Math.max(0, last - first + 1);
      const held = Array.from({ length: count }, (_, at) => kept.get(keyOf(at)));
      const known = held.filter((bytes) => bytes !== undefined);
      const blocks =
        known.length === count ? known : await getBlocks(shared(), number, part, first, last);
      // Since it was opened, the segment has become part of another.
      if (blocks.length !== count) throw new IndexMoved();
      for (const [at, bytes] of blocks.entries()) keep(keyOf(at), bytes);
      return blocks;
    },
  };
}
