import { tables } from './database';
import { readFirsts } from './firsts';
import { answerOf } from './idb';
import { type PaperList, readPapers } from './paper-list';
import { readState, type Segment, type State } from './state';
import { IndexMoved } from './step';
import { getBlocks } from './stored-blocks';

/** A segment as it is read: its papers have the rows from `offset` on. */
export type OpenSegment = Segment & {
  offset: number;
  papers: PaperList;
  firsts: readonly string[];
};

/** The index as it was when it was opened; a row is a paper in one of its segments, also a dead one. */
export type OpenIndex = {
  db: IDBDatabase;
  state: State;
  segments: readonly OpenSegment[];
  rows: number;
  /** Papers that had changed since they were indexed. */
  changed: ReadonlySet<string>;
};

/** Papers that were changed together, and the row of `changes` that names them. */
export type Change = { key: number; ids: readonly string[] };

/** Reads what of the index is kept in memory; segments of an index read before are taken from it. */
export async function openIndex(db: IDBDatabase, before?: OpenIndex): Promise<OpenIndex> {
  const transaction = db.transaction(tables, 'readonly');
  const state = await readState(transaction);
  const changes = await changesIn(transaction);
  const known = new Map(before?.segments.map((segment) => [segment.number, segment]));
  const read = await Promise.all(
    state.segments.map(async (segment) => {
      const { number } = segment;
      const { papers, firsts } = known.get(number) ?? {
        papers: await readList(transaction, number),
        firsts: readFirsts(await getBlocks(transaction, number, 'firsts')),
      };
      return { ...segment, papers, firsts };
    }),
  );
  let rows = 0;
  const segments = read.map((segment) => {
    const offset = rows;
    rows += segment.size;
    return { ...segment, offset };
  });
  return { db, state, segments, rows, changed: new Set(changes.flatMap(({ ids }) => ids)) };
}

/** Reads the papers of a segment. */
export async function readList(transaction: IDBTransaction, segment: number): Promise<PaperList> {
  const [bytes] = await getBlocks(transaction, segment, 'papers');
  if (!bytes) throw new IndexMoved();
  return readPapers(bytes);
}

/** Reads what has changed since it was indexed, the earliest first. */
export async function changesIn(transaction: IDBTransaction): Promise<Change[]> {
  const store = transaction.objectStore('changes');
  const [keys, values] = await Promise.all([
    answerOf(store.getAllKeys()),
    answerOf<string[][]>(store.getAll()),
  ]);
  return keys.map((key, at) => ({ key: Number(key), ids: values[at] ?? [] }));
}
