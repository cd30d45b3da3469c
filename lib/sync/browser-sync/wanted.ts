import type { LibraryDatabase } from '@/lib/library/database';
import type { Mark } from '@/lib/library/types/marks';
import type { EditTimes } from '@/lib/library/types/reader';
import { linesOfSynced, readSynced, syncedTables } from '../devices/synced-rows';
import type { Dated, SmallMark } from './mark-text';
import type { NamedPart } from './pieces';

/** What of the library is to go by the browser's sync, what matters most first. */
export async function wantedOf(
  db: LibraryDatabase,
): Promise<{ marks: SmallMark[]; others: NamedPart[] }> {
  return db.transaction('r', syncedTables(db), async () => {
    const queries = await db.queries.orderBy('order').toArray();
    const rules = await db.rules.orderBy('order').toArray();
    const names = new Map<string, string>([
      ...queries.map(({ id, name }) => [`queries/${id}`, name] as const),
      ...rules.map(({ id, text }) => [`rules/${id}`, text] as const),
    ]);
    const gone = await db.edits
      .filter(({ id, gone: at = 0 }) => at > 0 && /^[qr]u/.test(id))
      .primaryKeys();
    const ids = [...names.keys(), ...gone.filter((id) => !names.has(id))];
    const rows = await readSynced(db, ids);
    const others = [...rows].map(([id, row]): NamedPart => {
      const lines = linesOfSynced(new Map([[id, row]]));
      return {
        name: names.get(id) ?? id,
        value: lines.map((line) => ({ [line.table]: line.row })),
      };
    });
    return { marks: await keptMarks(db), others };
  });
}

/** Marks that are starred or to be read later, and those that once were. */
async function keptMarks(db: LibraryDatabase): Promise<SmallMark[]> {
  const times = new Map<string, EditTimes>();
  await db.edits
    .where('id')
    .startsWith('marks/')
    .filter(({ fields }) => fields.starred !== undefined || fields.later !== undefined)
    .each((edit) => times.set(edit.id.slice('marks/'.length), edit));
  const flagged = await Promise.all(
    (['starred', 'later'] as const).map((flag) =>
      db.marks.where(`[${flag}+firstSeen+published+id]`).above([1]).toArray(),
    ),
  );
  const marks = new Map(flagged.flat().map((mark) => [mark.id, mark]));
  const others = [...times.keys()].filter((id) => !marks.has(id));
  for (const mark of await db.marks.bulkGet(others)) if (mark) marks.set(mark.id, mark);
  return [...marks.values()].map((mark) => smallOf(mark, times.get(mark.id)));
}

function smallOf(mark: Mark, edit: EditTimes | undefined): SmallMark {
  const { id, seenVersion, firstSeen, published } = mark;
  const dated = (name: 'starred' | 'later' | 'unread'): Dated => {
    const at = edit?.fields[name];
    return at === undefined ? { value: mark[name] } : { value: mark[name], at };
  };
  const flags = { starred: dated('starred'), later: dated('later'), unread: dated('unread') };
  return { id, seenVersion, firstSeen, published, ...flags };
}
