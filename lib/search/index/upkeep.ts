import type { Rest } from '../reading';
import { addPapers } from './add-papers';
import { tables } from './database';
import type { IndexedPaper } from './gather';
import { answerOf, kept } from './idb';
import { beginMerge, goOnMerging, mergeable } from './merge';
import { type Change, changesIn, readList } from './open-index';
import type { PaperList } from './paper-list';
import { type Sizes, usual } from './sizes';
import { form, readState, type State } from './state';
import type { Work } from './work';

/** Where papers come from. */
export type PaperSource = {
  /** The next papers behind an id, in the order of ids; `last` is missing at the end. */
  after(id: string, limit: number): Promise<{ papers: IndexedPaper[]; last?: string | undefined }>;
  /** Those of these papers that there are. */
  byId(ids: readonly string[]): Promise<IndexedPaper[]>;
};

/**
 * Brings the index up to what the source has, and its segments together, step by step: each is one
 * transaction, so that whoever dies loses one. To be called by one at a time. `tell` hears of each step.
 */
export async function keepUp(
  db: IDBDatabase,
  source: PaperSource,
  rest: Rest,
  { tell, sizes = usual }: { tell?: (state: State) => void; sizes?: Sizes } = {},
): Promise<void> {
  const lists = new Map<number, Promise<PaperList>>();
  const work: Upkeep = { db, source, rest, sizes, listOf };
  function listOf(segment: number): Promise<PaperList> {
    const list = lists.get(segment) ?? readList(db.transaction(tables, 'readonly'), segment);
    lists.set(segment, list);
    return list;
  }
  await clearOther(db);
  let state: State | undefined = await readState(db.transaction(tables, 'readonly'));
  while (state) {
    tell?.(state);
    const numbers = new Set(state.segments.map(({ number }) => number));
    for (const number of lists.keys()) if (!numbers.has(number)) lists.delete(number);
    state = await nextStep(work, state);
  }
}

type Upkeep = Work & { source: PaperSource };

async function nextStep(work: Upkeep, state: State): Promise<State | undefined> {
  const { db } = work;
  if (state.reading !== undefined) return readOn(work, state, state.reading);
  const changes = firstOf(await changesIn(db.transaction(tables, 'readonly')), work.sizes.changes);
  if (changes.keys.length > 0) return takeChanges(work, state, changes);
  const { merge } = state;
  if (merge) return goOnMerging(work, { ...state, merge });
  const from = mergeable(state.segments);
  return from.length > 0 ? beginMerge(db, state, from) : undefined;
}

async function readOn(work: Upkeep, state: State, after: string): Promise<State> {
  const { papers, last } = await work.source.after(after, work.sizes.papers);
  return addPapers(work, state, { papers, gone: [], changes: [], reading: last });
}

/**
 * What is noted is noted in the midst of the transaction that changes the papers, so what is read from them
 * afterwards is as it left them.
 */
async function takeChanges(work: Upkeep, state: State, { keys, ids }: Changes): Promise<State> {
  const papers = await work.source.byId(ids);
  const there = new Set(papers.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  return addPapers(work, state, { papers, gone, changes: keys, reading: undefined });
}

function firstOf(changes: readonly Change[], limit: number): Changes {
  const keys: number[] = [];
  const ids = new Set<string>();
  for (const { key, ids: more } of changes) {
    if (ids.size >= limit) break;
    keys.push(key);
    for (const id of more) ids.add(id);
  }
  return { keys, ids: [...ids] };
}

type Changes = { keys: number[]; ids: string[] };

/** An index of another form is of no use. */
async function clearOther(db: IDBDatabase): Promise<void> {
  const transaction = db.transaction(tables, 'readwrite');
  const done = kept(transaction);
  const held: State | undefined = await answerOf(transaction.objectStore('state').get('state'));
  if (held?.form !== form) for (const table of tables) transaction.objectStore(table).clear();
  await done;
}
