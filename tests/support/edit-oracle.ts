import { type ActionTable, type AnyRow, actionTables } from '@/lib/library/changes';
import type { LibraryDatabase } from '@/lib/library/database';
import type { EditTimes } from '@/lib/library/types/reader';

/**
 * What the reader did last to a field, a tag or a whole row of all devices together: more than one thing
 * where two devices with slow clocks went on from the same edit, each by a millisecond.
 */
type Last = { at: number; values: unknown[] };

/**
 * Follows what readers did, device by device, in plain words: for each field of each row the value that
 * was given last. Shares no code with what merges.
 */
export function editOracle() {
  const last = new Map<string, Last>();
  // Whoever edits a row that was deleted elsewhere brings it back as they had it.
  const deleted = new Map<string, number>();
  const seen = new Map<LibraryDatabase, Map<string, number>>();

  function note(what: string, at: number, value: unknown): void {
    const before = last.get(what);
    if (before?.at === at) before.values.push(value);
    if (at > (before?.at ?? 0)) last.set(what, { at, values: [value] });
  }

  function noteRow({ id, at, fields, tags = {}, gone }: EditTimes, row: AnyRow | undefined): void {
    for (const [name, time] of Object.entries(fields)) {
      if (time === at) note(`${id} ${name}`, at, row && Reflect.get(row, name));
    }
    for (const [tag, time] of Object.entries(tags)) {
      if (Math.abs(time) === at) note(`${id} #${tag}`, at, time > 0);
    }
    note(`${id} is there`, at, gone !== at);
    if (gone !== undefined) deleted.set(id, Math.max(gone, deleted.get(id) ?? 0));
  }

  return {
    /** Looks at what was edited on a device since it last looked; to be called after each action. */
    async look(db: LibraryDatabase): Promise<void> {
      const known = seen.get(db) ?? new Map<string, number>();
      for (const edit of await db.edits.toArray()) {
        if (known.get(edit.id) === edit.at) continue;
        known.set(edit.id, edit.at);
        noteRow(edit, await rowOf(db, edit.id));
      }
      seen.set(db, known);
    },
    /** Takes what a sync brought for seen. */
    async skip(db: LibraryDatabase): Promise<void> {
      seen.set(db, new Map((await db.edits.toArray()).map(({ id, at }) => [id, at])));
    },
    /** What of all this a device lacks. */
    async missingOn(db: LibraryDatabase): Promise<string[]> {
      const missing: string[] = [];
      for (const [what, { at, values }] of last) {
        const [id = '', ...rest] = what.split(' ');
        const name = rest.join(' ');
        if (name !== 'is there' && at < (deleted.get(id) ?? 0)) continue;
        const row = await rowOf(db, id);
        const isGone = !last.get(`${id} is there`)?.values.includes(true);
        if (name !== 'is there' && !row && isGone) continue;
        // Of an edit and a deletion in the same millisecond the edit stays.
        const wanted = name === 'is there' ? [!isGone] : values;
        const found = name === 'is there' ? row !== undefined : partOf(row, name);
        const isWanted = wanted.some((value) => JSON.stringify(value) === JSON.stringify(found));
        if (!isWanted) missing.push(`${what}: ${found}, not ${wanted.join(' or ')}`);
      }
      return missing;
    },
  };
}

function partOf(row: AnyRow | undefined, name: string): unknown {
  if (!row) return undefined;
  if (!name.startsWith('#')) return Reflect.get(row, name);
  return (Reflect.get(row, 'tags') as string[]).includes(name.slice(1));
}

async function rowOf(db: LibraryDatabase, id: string): Promise<AnyRow | undefined> {
  const [table = '', ...key] = id.split('/');
  if (!actionTables.includes(table as ActionTable)) return undefined;
  return db.table<AnyRow, string>(table).get(key.join('/'));
}
