import { activeQueryIds } from './counts';
import type { LibraryDatabase } from './database';
import type { Undo } from './queries';
import type { Mark } from './types';

/** Marks papers as read and their newest versions as seen. Gives the way back. */
export function markRead(db: LibraryDatabase, ids: readonly string[]): Promise<Undo> {
  return change(db, ids, seen);
}

/** Marks papers as unread. Gives the way back. */
export function markUnread(db: LibraryDatabase, ids: readonly string[]): Promise<Undo> {
  return change(db, ids, (mark) => ({ ...mark, unread: 1 }));
}

/** Stars papers or takes the star away. Gives the way back. */
export function star(db: LibraryDatabase, ids: readonly string[], on: boolean): Promise<Undo> {
  return change(db, ids, (mark) => ({ ...mark, starred: on ? 1 : 0 }));
}

/**
 * Marks as read every new paper that had arrived until then (arXiv's clock), of one saved query or
 * of all that aren't paused: what came later was not on screen. Gives the way back and the count.
 */
export async function markAllRead(
  db: LibraryDatabase,
  { queryId, until }: { queryId?: string; until: number },
): Promise<{ undo: Undo; count: number }> {
  const active = queryId ? new Set([queryId]) : await activeQueryIds(db);
  const ids = await db.marks
    .where('[unread+firstSeen+published+id]')
    .between([1, -Infinity], [1, until, Infinity, '\uffff'], true, true)
    .filter((mark) => mark.queries.some((id) => active.has(id)))
    .primaryKeys();
  return { undo: await markRead(db, ids), count: ids.length };
}

function seen(mark: Mark, version: number): Mark {
  return { ...mark, unread: 0, revised: 0, revisedAt: undefined, seenVersion: version };
}

async function change(
  db: LibraryDatabase,
  ids: readonly string[],
  next: (mark: Mark, version: number) => Mark,
): Promise<Undo> {
  const before = await db.transaction('rw', db.marks, db.papers, async () => {
    const marks = (await db.marks.bulkGet([...ids])).filter((mark) => mark !== undefined);
    const revised = marks.filter((mark) => mark.revised === 1).map((mark) => mark.id);
    const papers = await db.papers.bulkGet(revised);
    const versions = new Map(papers.map((paper) => [paper?.id, paper?.version] as const));
    await db.marks.bulkPut(
      marks.map((mark) => next(mark, versions.get(mark.id) ?? mark.seenVersion)),
    );
    return marks;
  });
  return () => restore(db, before);
}

/** Puts back what the reader's action changed, and nothing a check has written since. */
async function restore(db: LibraryDatabase, before: readonly Mark[]): Promise<void> {
  await db.marks.bulkUpdate(
    before.map(({ id, unread, revised, revisedAt, seenVersion, starred }) => ({
      key: id,
      changes: { unread, revised, revisedAt, seenVersion, starred },
    })),
  );
}
