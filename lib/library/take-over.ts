import type { LibraryDatabase } from './database';
import type { Undo } from './queries';
import type { Mark, SavedQuery } from './types';

/** A paper another program had already shown the reader; `published` is in epoch milliseconds. */
type KnownRow = { id: string; version: number; published: number };

/**
 * Adds several saved queries at the end of the list, all or none. Gives their ids and the way back;
 * throws when a text is blank.
 */
export async function addQueries(
  db: LibraryDatabase,
  drafts: readonly { name: string; text: string }[],
): Promise<{ ids: string[]; undo: Undo }> {
  if (drafts.some(({ text }) => text.trim() === '')) {
    throw new Error('library: a saved query needs a text');
  }
  const ids = await db.transaction('rw', db.queries, async () => {
    const last = await db.queries.orderBy('order').last();
    const first = (last?.order ?? -1) + 1;
    const rows = drafts.map(
      ({ name, text }, index): SavedQuery => ({
        id: crypto.randomUUID(),
        name: name.trim() || text.trim(),
        text: text.trim(),
        order: first + index,
        paused: false,
        notify: true,
      }),
    );
    await db.queries.bulkAdd(rows);
    return rows.map(({ id }) => id);
  });
  return { ids, undo: () => db.queries.bulkDelete(ids) };
}

/** How many of these papers have no mark yet. */
export async function countUnknown(db: LibraryDatabase, ids: readonly string[]): Promise<number> {
  const marks = await db.marks.bulkGet([...ids]);
  return marks.filter((mark) => mark === undefined).length;
}

/**
 * Makes papers known, so that they never come as new; a paper that has a mark keeps it as it is.
 * Gives how many were added and the way back, which leaves what a check or the reader touched since.
 */
export async function addKnown(
  db: LibraryDatabase,
  papers: readonly KnownRow[],
): Promise<{ added: number; undo: Undo }> {
  const added = await db.transaction('rw', db.marks, async () => {
    const held = await db.marks.bulkGet(papers.map(({ id }) => id));
    const fresh = papers.filter((_, index) => held[index] === undefined).map(knownMark);
    await db.marks.bulkAdd(fresh);
    return fresh.map(({ id }) => id);
  });
  return { added: added.length, undo: () => removeUntouched(db, added) };
}

/** It counts as seen when it came out: lists show it among its contemporaries, not on top. */
function knownMark({ id, version, published }: KnownRow): Mark {
  return {
    id,
    unread: 0,
    revised: 0,
    starred: 0,
    firstSeen: published,
    seenVersion: version,
    published,
    queries: [],
  };
}

async function removeUntouched(db: LibraryDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.marks, async () => {
    const marks = await db.marks.bulkGet([...ids]);
    const untouched = marks.filter(
      (mark) => mark?.queries.length === 0 && !mark.unread && !mark.starred,
    );
    await db.marks.bulkDelete(untouched.flatMap((mark) => mark?.id ?? []));
  });
}
