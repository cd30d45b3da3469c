import { onChangedQueries, onChangedRows } from '@/lib/library/changed-rows';
import type { LibraryDatabase } from '@/lib/library/database';
import { savedQueries } from '@/lib/library/saved-queries';
import type { SavedQuery } from '@/lib/library/types/reader';
import { type BlockCache, newBlockCache } from '@/lib/search/index/block-cache';
import { openIndexDatabase } from '@/lib/search/index/database';
import { type OpenIndex, openIndex } from '@/lib/search/index/open-index';
import { discard, readiness } from '@/lib/search/index/readiness';
import type { Rest } from '../slices';
import { type LibraryRows, newLibraryRows, renew } from './library-rows';

/** The library as the index and what stands beside it tell of it. */
export type IndexedLibrary = {
  index: OpenIndex;
  cache: BlockCache;
  rows: LibraryRows;
  queries: readonly SavedQuery[];
  /** Names of the saved queries by id. */
  names: ReadonlyMap<string, string>;
};

/** The way to it. */
type IndexedLibraries = {
  inStep(): Promise<IndexedLibrary | undefined>;
  /** Has all read anew at the next step. */
  renewAll(): void;
  /** Gives an index up that isn't whole though it should be. */
  discard(): Promise<void>;
  close(): void;
};

/** Papers searched beside an index that may have them by now. */
const mostExtras = 200;

type Changes = { ids: Set<string>; isAll: boolean };

/**
 * Keeps an index and what isn't in it in step with the library: `inStep` takes in what has changed since,
 * and is to be called one at a time. Gives nothing while there is no whole index.
 */
export function newIndexedLibrary(
  db: LibraryDatabase,
  indexName: string,
  rest: Rest,
): IndexedLibraries {
  let opening: Promise<IDBDatabase> | undefined;
  let library: IndexedLibrary | undefined;
  let changes: Changes = { ids: new Set(), isAll: false };
  let reading: Promise<SavedQuery[]> | undefined;
  const stops = [
    onChangedRows(db, (rows) => {
      if (rows === 'all') changes.isAll = true;
      else for (const id of rows) changes.ids.add(id);
    }),
    onChangedQueries(db, () => {
      reading = undefined;
    }),
  ];
  function forget(): void {
    opening = undefined;
    library = undefined;
  }
  async function inStep(): Promise<IndexedLibrary | undefined> {
    opening ??= openIndexDatabase(indexName).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    reading ??= savedQueries(db).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    const [idb, queries] = await Promise.all([opening, reading]);
    // Somebody deletes it.
    idb.addEventListener('versionchange', forget, { once: true });
    const names =
      library?.queries === queries
        ? library.names
        : new Map(queries.map(({ id, name }) => [id, name] as const));
    const now = changes;
    changes = { ids: new Set(), isAll: false };
    try {
      const isOutgrown = now.isAll || (library && (await hasOutgrown(library)));
      const before = isOutgrown ? undefined : library;
      library = before ?? (await opened(db, idb, { queries, names, before: library?.index, rest }));
      if (library && before) await follow(db, library, { ids: [...now.ids], names, rest });
    } catch (error) {
      changes.isAll = true;
      throw error;
    }
    if (!library) return undefined;
    library.queries = queries;
    library.names = names;
    return library;
  }
  return {
    inStep,
    renewAll() {
      changes.isAll = true;
    },
    async discard() {
      if (opening) await discard(await opening);
    },
    close() {
      for (const stop of stops) stop();
      opening?.then((idb) => idb.close()).catch(() => {});
    },
  };
}

/** Much beside the index slows searches down, and the index may have it by now. */
async function hasOutgrown({ index, rows }: IndexedLibrary): Promise<boolean> {
  if (rows.extras.size <= mostExtras) return false;
  return (await readiness(index.db)).version !== index.state.version;
}

type Given = { names: ReadonlyMap<string, string>; rest: Rest };

async function opened(
  db: LibraryDatabase,
  idb: IDBDatabase,
  given: Given & { queries: readonly SavedQuery[]; before: OpenIndex | undefined },
): Promise<IndexedLibrary | undefined> {
  const { queries, names, before, rest } = given;
  const index = await openIndex(idb, before);
  if (index.state.reading !== undefined) return undefined;
  const rows = newLibraryRows(index);
  await renew(db, rows, [...index.changed], { isChanged: () => true, names, rest });
  return { index, cache: newBlockCache(idb), rows, queries, names };
}

/** A text that changed is noted in the index; where somebody took the notes in, any may have. */
async function follow(
  db: LibraryDatabase,
  library: IndexedLibrary,
  { ids, names, rest }: Given & { ids: readonly string[] },
): Promise<void> {
  const { index, rows } = library;
  const isRenamed = JSON.stringify([...names]) !== JSON.stringify([...library.names]);
  const extras = isRenamed ? [...rows.extras.keys()] : [];
  if (ids.length + extras.length === 0) return;
  const { version, changed } = await readiness(index.db);
  const isChanged = (id: string) => version !== index.state.version || changed.has(id);
  await renew(db, rows, [...new Set([...ids, ...extras])], { isChanged, names, rest });
}
