import { onChangedRows } from '@/lib/library/changed-rows';
import type { LibraryDatabase } from '@/lib/library/database';
import { everyRow } from '@/lib/library/every-row';
import { type Row, rowsOf } from '@/lib/library/lists';
import { newestRows } from '@/lib/library/newest-rows';
import { savedQueries } from '@/lib/library/saved-queries';
import type { Mark } from '@/lib/library/types/marks';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Engine } from '@/lib/search/engine';
import { newScan } from '@/lib/search/scan';
import type { Searchable } from '@/lib/search/types';
import { searchableOf } from './searchable';
import type { Rest } from './slices';

/** What is remembered of a paper beside its texts. */
type Kept = { mark: Mark; asOf: number; categories: readonly string[] };

/** The library as it is searched. */
export type Shelf = {
  engine: Engine;
  /** The papers the engine was told of, by id; none before its first search. */
  kept: Map<string, Kept>;
  queries: readonly SavedQuery[];
  /** Names of the saved queries by id. */
  names: ReadonlyMap<string, string>;
  /** Whether the engine has read the library to its end. */
  isRead: boolean;
  /** Counts up with each change of `kept`. */
  version: number;
};

type Changes = { ids: Set<string>; isAll: boolean };

/**
 * Keeps an engine in step with the library: `inStep` tells it what has changed since, and is to be
 * called one at a time, and rests in long work. The engine reads the library at its first search.
 */
export function newShelf(
  db: LibraryDatabase,
  rest: Rest,
): { inStep(): Promise<Shelf>; close(): void } {
  let shelf: Shelf | undefined;
  let changes: Changes = { ids: new Set(), isAll: false };
  const close = onChangedRows(db, (rows) => {
    if (rows === 'all') changes.isAll = true;
    else for (const id of rows) changes.ids.add(id);
  });
  async function inStep(): Promise<Shelf> {
    const queries = await savedQueries(db);
    const names = new Map(queries.map(({ id, name }) => [id, name] as const));
    // The names of its queries are among what is searched of a paper.
    const isRenamed = JSON.stringify([...names]) !== JSON.stringify([...(shelf?.names ?? [])]);
    const isEmpty = shelf?.isRead && shelf.kept.size === 0;
    if (!shelf || isRenamed || isEmpty) {
      changes = { ids: new Set(), isAll: false };
      shelf = newlyRead(db, queries, names, rest);
      return shelf;
    }
    shelf.queries = queries;
    const now = changes;
    changes = { ids: new Set(), isAll: false };
    try {
      await (now.isAll ? compareAll(db, shelf, rest) : renew(db, shelf, [...now.ids]));
    } catch (error) {
      changes.isAll = true;
      throw error;
    }
    return shelf;
  }
  return { inStep, close };
}

function newlyRead(
  db: LibraryDatabase,
  queries: readonly SavedQuery[],
  names: ReadonlyMap<string, string>,
  rest: Rest,
): Shelf {
  const shelf: Shelf = {
    engine: newScan(source, rest),
    kept: new Map(),
    ...{ queries, names },
    isRead: false,
    version: 0,
  };
  async function* source(): AsyncGenerator<Searchable[]> {
    for await (const rows of newestRows(db, () => performance.now())) yield take(shelf, rows);
    shelf.isRead = true;
  }
  return shelf;
}

function take(shelf: Shelf, rows: readonly Row[]): Searchable[] {
  for (const { mark, paper } of rows) {
    shelf.kept.set(mark.id, { mark, asOf: paper.asOf, categories: paper.categories });
  }
  if (rows.length > 0) shelf.version += 1;
  return rows.map((row) => searchableOf(row, shelf.names));
}

async function renew(db: LibraryDatabase, shelf: Shelf, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db.transaction('r', db.marks, db.papers, async () => rowsOf(db, ids));
  const there = new Set(rows.map(({ mark }) => mark.id));
  await shelf.engine.put(take(shelf, rows));
  await drop(
    shelf,
    ids.filter((id) => !there.has(id)),
  );
}

async function compareAll(db: LibraryDatabase, shelf: Shelf, rest: Rest): Promise<void> {
  const gone = new Set(shelf.kept.keys());
  for await (const rows of everyRow(db)) {
    for (const { mark } of rows) gone.delete(mark.id);
    const changed = rows.filter((row) => !isSame(shelf.kept.get(row.mark.id), row));
    await shelf.engine.put(take(shelf, changed));
    await rest();
  }
  await drop(shelf, [...gone]);
}

function isSame(kept: Kept | undefined, { mark, paper }: Row): boolean {
  return kept?.asOf === paper.asOf && JSON.stringify(kept.mark) === JSON.stringify(mark);
}

async function drop(shelf: Shelf, ids: readonly string[]): Promise<void> {
  for (const id of ids) shelf.kept.delete(id);
  if (ids.length > 0) shelf.version += 1;
  await shelf.engine.remove(ids);
}
