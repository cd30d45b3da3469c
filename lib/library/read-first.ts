import { isListed } from './is-listed';
import { databaseVersion } from './lift-row';
import type { Row } from './lists';
import type { Mark, StoredPaper } from './types/marks';
import type { SavedQuery } from './types/reader';

/** How the list of new papers begins. */
export type FirstRows = {
  /** Its first papers, latest arrival first. */
  rows: Row[];
  /** Whether it ends with these. */
  isWhole: boolean;
  /** The papers that were asked for by id, those of them that are here. */
  kept: Row[];
  queries: SavedQuery[];
};

/** How many papers a first screen has. */
export const firstCount = 12;

/** Marks read at a time, and how many are looked at for the first that are listed. */
const chunk = 50;
const mostChunks = 4;

/**
 * Reads how the list of new papers begins, without Dexie: a page does so before it has loaded it. Gives
 * nothing where the library isn't there or of another version, where older papers stand above the list,
 * and where what is muted or paused lies over its beginning. It neither makes nor upgrades a database.
 */
export async function readFirst(keptIds: readonly string[] = []): Promise<FirstRows | undefined> {
  const db = await openAsItIs('arxiv-daily');
  if (!db) return undefined;
  try {
    if (db.version !== databaseVersion * 10) return undefined;
    return await readFrom(db.transaction(['queries', 'marks', 'papers']), keptIds);
  } finally {
    db.close();
  }
}

async function openAsItIs(name: string): Promise<IDBDatabase | undefined> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const db = await answerOf(opening).catch(() => undefined);
  if (db) db.onversionchange = () => db.close();
  return db;
}

async function readFrom(
  reading: IDBTransaction,
  keptIds: readonly string[],
): Promise<FirstRows | undefined> {
  const marks = reading.objectStore('marks');
  const [queries, aside, kept] = await Promise.all([
    answerOf<SavedQuery[]>(reading.objectStore('queries').index('order').getAll()),
    answerOf(marks.index('asideFor').getKey(IDBKeyRange.lowerBound('', true))),
    Promise.all(keptIds.map((id) => answerOf<Mark | undefined>(marks.get(id)))),
  ]);
  if (aside !== undefined) return undefined;
  const active = new Set(queries.filter(({ paused }) => !paused).map(({ id }) => id));
  const wanted = (mark: Mark) => isListed(mark, { view: 'new' }, active);
  const begun = await readRows(reading, wanted);
  return begun && { ...begun, kept: await withPapers(reading, kept), queries };
}

async function readRows(
  reading: IDBTransaction,
  wanted: (mark: Mark) => boolean,
): Promise<Pick<FirstRows, 'rows' | 'isWhole'> | undefined> {
  const index = reading.objectStore('marks').index('[unread+firstSeen+published+id]');
  const rows: Row[] = [];
  let end: IDBValidKey = [1, []];
  for (let read = 0; read < mostChunks; read += 1) {
    const marks = await lastBelow(index, end);
    rows.push(...(await withPapers(reading, marks.filter(wanted))));
    const last = marks.at(-1);
    const isEnd = !last || marks.length < chunk;
    if (isEnd || rows.length >= firstCount) {
      return { rows: rows.slice(0, firstCount), isWhole: isEnd && rows.length <= firstCount };
    }
    end = [1, last.firstSeen, last.published, last.id];
  }
  return undefined;
}

async function withPapers(
  reading: IDBTransaction,
  marks: readonly (Mark | undefined)[],
): Promise<Row[]> {
  const papers = reading.objectStore('papers');
  const rows = marks.slice(0, 2 * firstCount).map(async (mark) => {
    const paper = mark && (await answerOf<StoredPaper | undefined>(papers.get(mark.id)));
    return paper && { mark, paper };
  });
  return (await Promise.all(rows)).filter((row) => row !== undefined);
}

/** Gives marks backwards: at once where the browser can, one after the other where it can't yet. */
function lastBelow(index: IDBIndex, end: IDBValidKey): Promise<Mark[]> {
  const range = IDBKeyRange.bound([1], end, true, true);
  // https://developer.mozilla.org/docs/Web/API/IDBIndex/getAllRecords came together with the options.
  if ('getAllRecords' in index) {
    const options = { query: range, count: chunk, direction: 'prev' };
    return answerOf<Mark[]>(Reflect.apply(index.getAll, index, [options]));
  }
  return new Promise((resolve, reject) => {
    const marks: Mark[] = [];
    const going = index.openCursor(range, 'prev');
    going.onerror = () => reject(going.error);
    going.onsuccess = () => {
      const cursor = going.result;
      if (cursor) marks.push(cursor.value);
      if (cursor && marks.length < chunk) cursor.continue();
      else resolve(marks);
    };
  });
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
