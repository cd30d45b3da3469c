import type { Edit } from './changes';
import { type Action, acting, type Entry, type Ledger, writeOn } from './journal';
import { keptOf } from './note';
import type { Mark } from './types/marks';

type Done = Promise<Entry | undefined>;

/** Marks papers as read and their newest versions as seen. */
export function markRead(ledger: Ledger, ids: readonly string[]): Done {
  return changeMarks(ledger, { kind: 'read', count: ids.length }, ids, seen(ledger));
}

/** Marks papers as unread; one that was archived is back among the new ones. */
export function markUnread(ledger: Ledger, ids: readonly string[]): Done {
  return changeMarks(ledger, { kind: 'unread', count: ids.length }, ids, (mark) => ({
    ...mark,
    unread: 1,
    archived: 0,
    // Who asks to see it again wants it seen.
    muted: 0,
    readAt: undefined,
    known: undefined,
  }));
}

/** Stars papers or takes the star away. */
export function star(ledger: Ledger, ids: readonly string[], on: boolean): Done {
  const action: Action = { kind: on ? 'star' : 'unstar', count: ids.length };
  return changeMarks(ledger, action, ids, (mark) => ({ ...mark, starred: on ? 1 : 0 }));
}

/** Puts papers aside to be read later, which takes them from the new ones; or takes them back. */
export function readLater(ledger: Ledger, ids: readonly string[], on: boolean): Done {
  const action: Action = { kind: on ? 'later' : 'unlater', count: ids.length };
  const read = seen(ledger);
  return changeMarks(ledger, action, ids, (mark, version) =>
    on ? { ...read(mark, version), later: 1, archived: 0 } : { ...mark, later: 0 },
  );
}

/** Archives papers as done with, read or not; or takes them out of the archive. */
export function archive(ledger: Ledger, ids: readonly string[], on: boolean): Done {
  const action: Action = { kind: on ? 'archive' : 'unarchive', count: ids.length };
  const read = seen(ledger);
  return changeMarks(ledger, action, ids, (mark, version) =>
    on ? { ...read(mark, version), later: 0, archived: 1 } : { ...mark, archived: 0 },
  );
}

/** Adds tags to papers and takes tags away; a tag stays as it was typed, but for blanks around it. */
export function changeTags(
  ledger: Ledger,
  ids: readonly string[],
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): Done {
  const added = add.map((tag) => tag.trim()).filter(Boolean);
  const name = [...added, ...remove].join(', ');
  return changeMarks(ledger, { kind: 'tag', count: ids.length, name }, ids, (mark) => {
    const kept = mark.tags.filter((tag) => !remove.includes(tag));
    return { ...mark, tags: [...new Set([...kept, ...added])] };
  });
}

/**
 * Writes the note of a paper; a longer one is cut as `keptOf` says, an empty one is taken away. Saves of
 * one stretch of typing are one action: `last` is the number of the entry the save before it gave.
 */
export function writeNote(ledger: Ledger, id: string, text: string, last?: number): Done {
  const note = text.trim() === '' ? undefined : keptOf(text);
  const action: Action = { kind: 'note', count: 1 };
  return changeMarks(ledger, action, [id], (mark) => ({ ...mark, note }), last);
}

/** What becomes of a mark; `version` is the newest one the library holds. */
export type Next = (mark: Mark, version: number) => Mark;

/** Gives what makes a mark read; `version` is the newest one the library holds. */
export function seen({ now }: Ledger): Next {
  const readAt = now();
  return (mark, version) => {
    if (mark.unread === 0 && mark.revised === 0) return mark;
    const isKnown = mark.known || (mark.unread === 0 && mark.readAt === undefined);
    const read = { ...mark, unread: 0, revised: 0, seenVersion: version, readAt } as const;
    return isKnown ? { ...read, known: true } : read;
  };
}

/** Changes the marks of papers as one action; papers that have none are left out. */
export async function changeMarks(
  ledger: Ledger,
  action: Action,
  ids: readonly string[],
  next: Next,
  last?: number,
): Done {
  const { db } = ledger;
  return acting(ledger, [db.marks, db.papers], async () => {
    const marks = (await db.marks.bulkGet([...ids])).filter((mark) => mark !== undefined);
    const revised = marks.filter((mark) => mark.revised === 1).map((mark) => mark.id);
    const papers = await db.papers.bulkGet(revised);
    const versions = new Map(papers.map((paper) => [paper?.id, paper?.version] as const));
    const edits = marks.map((mark): Edit => {
      const after = next(mark, versions.get(mark.id) ?? mark.seenVersion);
      return { table: 'marks', before: mark, after };
    });
    return writeOn(ledger, last, action, edits);
  });
}
