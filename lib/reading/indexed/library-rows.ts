import type { LibraryDatabase } from '@/lib/library/database';
import { type Row, rowsOf } from '@/lib/library/lists';
import type { Mark } from '@/lib/library/types/marks';
import { waysOf } from '@/lib/search/fold';
import { noteChange } from '@/lib/search/index/note-change';
import type { OpenIndex } from '@/lib/search/index/open-index';
import { rowOrder, type Times } from '@/lib/search/index/row-order';
import { idOf, newStanding, rowOf, rowsInOrder, type Standing } from '@/lib/search/index/standing';
import { IndexMoved } from '@/lib/search/index/step';
import { type Prepared, prepare } from '@/lib/search/prepare';
import { searchableOf } from '../searchable';
import type { Rest } from '../slices';
import { type Kinds, newKinds } from './kinds';

/** A paper that isn't in the index as it now is. */
export type Extra = { prepared: Prepared; kind: number; row: Row };

/** The library beside the index's texts: the marks of all rows, and papers that aren't indexed yet. */
export type LibraryRows = {
  standing: Standing;
  kinds: Kinds;
  extras: Map<string, Extra>;
  /** When what is revised came again, by id. */
  revisedAt: Map<string, number>;
  /** Whether the marks of all rows are known. */
  isWhole: boolean;
  /** Counts up with each paper or mark that changes. */
  version: number;
  /** The marks of all rows while they are read. */
  reading?: Promise<void> | undefined;
  orders: Partial<Record<Times, Uint32Array>>;
};

/** Marks read at once. */
const atOnce = 1000;

/** Begins with an index, before any mark is known. */
export function newLibraryRows(index: OpenIndex): LibraryRows {
  return {
    standing: newStanding(index),
    kinds: newKinds(),
    extras: new Map(),
    revisedAt: new Map(),
    isWhole: false,
    version: 0,
    orders: {},
  };
}

/** Papers beside an index of which more would be looked at for too long. */
const mostMissing = 2000;

/**
 * Reads the marks of all papers, once. Papers that have a mark and nobody noted for the index are found so;
 * throws `IndexMoved` where they are many.
 */
export async function readMarks(
  db: LibraryDatabase,
  rows: LibraryRows,
  names: ReadonlyMap<string, string>,
  rest: Rest,
): Promise<void> {
  async function toEnd(): Promise<void> {
    const missing = await readAll(db, rows, rest);
    if (missing.length > mostMissing) throw new IndexMoved();
    if (missing.length > 0) await noteChange(rows.standing.index.db, missing);
    await renew(db, rows, missing, { isChanged: () => true, names, rest });
    rows.orders = {};
    rows.isWhole = true;
    rows.version += 1;
  }
  rows.reading ??= toEnd().catch((error: unknown) => {
    rows.reading = undefined;
    throw error;
  });
  await rows.reading;
}

/** What is read is taken in at once: a mark that is renewed meanwhile was read later. */
async function readAll(db: LibraryDatabase, rows: LibraryRows, rest: Rest): Promise<string[]> {
  const missing: string[] = [];
  const rowOfNext = rowsInOrder(rows.standing.index);
  for (let last: string | undefined = ''; last !== undefined; ) {
    const marks: Mark[] = await db.marks.where('id').above(last).limit(atOnce).toArray();
    const unknown: string[] = [];
    for (const mark of marks) {
      const row = rowOfNext(mark.id);
      if (row !== undefined) takeMark(rows, row, mark);
      else if (!rows.extras.has(mark.id)) unknown.push(mark.id);
    }
    missing.push(...(await withTexts(db, unknown)));
    last = marks.length < atOnce ? undefined : marks.at(-1)?.id;
    await rest();
  }
  return missing;
}

/** Most of them were removed to make room, so that it is quicker to ask which there are. */
async function withTexts(db: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const there = await db.papers.where('id').between(first, last, true, true).primaryKeys();
  const stored = new Set(there);
  return ids.filter((id) => stored.has(id));
}

/** Takes a mark in as it now is. */
export function takeMark({ standing, ...rows }: LibraryRows, row: number, mark: Mark): void {
  const { kinds, notes, firstSeen, published, dead } = standing;
  if (dead[row] === 1) return;
  kinds[row] = rows.kinds.kindOf(mark);
  if (mark.note) notes.set(row, waysOf(mark.note).join('\n'));
  else notes.delete(row);
  noteRevision(rows.revisedAt, mark);
  firstSeen[row] = mark.firstSeen;
  published[row] = mark.published;
}

function noteRevision(revisedAt: Map<string, number>, mark: Mark): void {
  if (mark.revised === 1) revisedAt.set(mark.id, mark.revisedAt ?? mark.firstSeen);
  else revisedAt.delete(mark.id);
}

/**
 * Takes papers in as they now are; `isChanged` says whether the index has another text of them. Those are
 * searched beside it.
 */
export async function renew(
  db: LibraryDatabase,
  rows: LibraryRows,
  ids: readonly string[],
  given: { isChanged: (id: string) => boolean; names: ReadonlyMap<string, string>; rest: Rest },
): Promise<void> {
  rows.version += ids.length;
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const found = await db.transaction('r', db.marks, db.papers, async () => rowsOf(db, some));
    const byId = new Map(found.map((row) => [row.mark.id, row]));
    for (const id of some) {
      renewOne(rows, id, byId.get(id), given);
      const wait = given.rest();
      if (wait) await wait;
    }
  }
}

function renewOne(
  rows: LibraryRows,
  id: string,
  found: Row | undefined,
  { isChanged, names }: { isChanged: (id: string) => boolean; names: ReadonlyMap<string, string> },
): void {
  const { standing, extras, kinds } = rows;
  const row = rowOf(standing.index, id);
  const isBeside = row === undefined || standing.dead[row] === 1 || isChanged(id);
  if (row !== undefined && isBeside) {
    standing.dead[row] = 1;
    standing.kinds[row] = 0;
    standing.notes.delete(row);
  }
  if (!found) {
    extras.delete(id);
    rows.revisedAt.delete(id);
    if (row !== undefined) standing.kinds[row] = 0;
  } else if (isBeside) {
    noteRevision(rows.revisedAt, found.mark);
    const prepared = prepare(searchableOf(found, names));
    extras.set(id, { prepared, kind: kinds.kindOf(found.mark), row: found });
  } else {
    const { firstSeen, published } = standing;
    const { mark } = found;
    if (firstSeen[row] !== mark.firstSeen || published[row] !== mark.published) {
      rows.orders = {};
    }
    takeMark(rows, row, mark);
  }
}

/** The order of all rows, worked out once while no paper comes at another time. */
export async function orderOf(rows: LibraryRows, by: Times, rest: Rest): Promise<Uint32Array> {
  const order = rows.orders[by] ?? (await rowOrder(rows.standing, by, rest));
  rows.orders[by] = order;
  return order;
}

/** The papers of rows. */
export function idsOf({ standing }: LibraryRows, found: readonly number[]): string[] {
  return found.map((row) => idOf(standing.index, row));
}
