import type { LibraryDatabase } from './database';
import { freshMark } from './fresh-mark';
import { acting, type Entry, type Ledger, write } from './journal';
import type { Mark } from './types/marks';

/** A paper another program had already shown the reader; `published` is in epoch milliseconds. */
type KnownRow = { id: string; version: number; published: number };

/** How many of these papers have no mark yet. */
export async function countUnknown(db: LibraryDatabase, ids: readonly string[]): Promise<number> {
  const marks = await db.marks.bulkGet([...ids]);
  return marks.filter((mark) => mark === undefined).length;
}

/**
 * Makes papers known, so that they never come as new; a paper that has a mark keeps it as it is.
 * To take it back leaves what a check or the reader touched since.
 */
export async function addKnown(
  ledger: Ledger,
  papers: readonly KnownRow[],
): Promise<Entry | undefined> {
  const { db } = ledger;
  return acting(ledger, [db.marks], async () => {
    const held = await db.marks.bulkGet(papers.map(({ id }) => id));
    const fresh = papers.filter((_, index) => held[index] === undefined).map(knownMark);
    const edits = fresh.map((after) => ({ table: 'marks' as const, after }));
    return write(ledger, { kind: 'known', count: fresh.length }, edits);
  });
}

/**
 * The mark of a paper that no query brought and that isn't new. It counts as seen when it came out:
 * lists show it among its contemporaries, not on top.
 */
export function knownMark(row: KnownRow): Mark {
  return freshMark(row, row.published);
}
