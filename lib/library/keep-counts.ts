import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
  type PromiseExtended,
} from 'dexie';
import { countOf } from './count-key';
import type { Count } from './types/counts';
import type { Mark } from './types/marks';

/** What a transaction knows: to which count the marks belong that it has read, and what it writes now. */
type Known = { keys: Map<string, Count | undefined>; turn: PromiseExtended<unknown> };

/**
 * Keeps `counts` true below everything that writes marks, in the transaction that writes them: no writer
 * can forget it. What a transaction has read before it writes isn't read a second time.
 * https://dexie.org/docs/DBCore/DBCore
 */
export const keepCounts: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'counts',
  // Above what tells of changes, so that also those of counts are told; below what needs Dexie's zones.
  level: 1,
  create: (core) => {
    const known = new WeakMap<DBCoreTransaction, Known>();
    function knownIn(transaction: DBCoreTransaction): Known | undefined {
      // Dexie hands on IndexedDB's own; an upgrade counts at its end.
      if ((transaction as IDBTransaction).mode !== 'readwrite') return undefined;
      const mine = known.get(transaction) ?? { keys: new Map(), turn: Dexie.Promise.resolve() };
      known.set(transaction, mine);
      return mine;
    }
    return {
      transaction: (stores, mode, options) => {
        const isLacking = mode === 'readwrite' && stores.includes('marks');
        const all = isLacking ? [...new Set([...stores, 'counts'])] : stores;
        return core.transaction(all, mode, options);
      },
      table: (name) => (name === 'marks' ? counted(core, knownIn) : core.table(name)),
    };
  },
};

function counted(
  core: DBCore,
  knownIn: (transaction: DBCoreTransaction) => Known | undefined,
): DBCoreTable {
  const marks = core.table('marks');
  return {
    ...marks,
    getMany: (request) => {
      const known = knownIn(request.trans);
      const read = marks.getMany(request);
      return known ? inZone(read, (rows) => note(known, request.keys, rows)) : read;
    },
    mutate: (request) => {
      const known = knownIn(request.trans);
      if (!known) return marks.mutate(request);
      // Not there before the upgrade that makes it.
      const tables = { marks, counts: core.table('counts'), known };
      const work = () => mutate(tables, request);
      // One after the other, as each goes on from what the one before has left.
      const done = known.turn.then(work, work);
      known.turn = done;
      return done;
    },
  };
}

/** Native `await` would lose the zone in which Dexie keeps its transaction. */
function inZone<Value>(work: PromiseLike<Value>, then: (value: Value) => unknown) {
  return Dexie.Promise.resolve(work).then((value) =>
    Dexie.Promise.resolve(then(value)).then(() => value),
  );
}

type Tables = { marks: DBCoreTable; counts: DBCoreTable; known: Known };

function mutate({ marks, counts, known }: Tables, request: DBCoreMutateRequest) {
  const { trans } = request;
  const values: readonly Mark[] = 'values' in request ? [...request.values] : [];
  return idsIn(marks, request).then((ids) =>
    learn(marks, { known, trans, ids }).then(() =>
      inZone(marks.mutate(request), ({ failures }) => {
        const written = [...ids.entries()].filter(([at]) => !failures[at]);
        const after = written.map(([at, id]) => [id, values[at]] as const);
        return raise(counts, trans, risesOf(known, after));
      }),
    ),
  );
}

/** Reads those marks of which the transaction doesn't know yet to which count they belong. */
function learn(
  marks: DBCoreTable,
  { known, trans, ids }: { known: Known; trans: DBCoreTransaction; ids: readonly string[] },
): PromiseLike<unknown> {
  const keys = ids.filter((id) => !known.keys.has(id));
  if (keys.length === 0) return Dexie.Promise.resolve();
  return inZone(marks.getMany({ trans, keys }), (rows) => note(known, keys, rows));
}

/** Gives the marks a request writes or removes. */
function idsIn(marks: DBCoreTable, request: DBCoreMutateRequest) {
  if (request.type === 'delete') return Dexie.Promise.resolve<string[]>([...request.keys]);
  if (request.type !== 'deleteRange') return Dexie.Promise.resolve(request.values.map(idOf));
  const query = { index: marks.schema.primaryKey, range: request.range };
  const found = marks.query({ trans: request.trans, query, values: false });
  return Dexie.Promise.resolve(found).then(({ result }): string[] => result);
}

/** Gives by how much each count changes: what was is taken away, what is comes in. */
function risesOf(
  { keys }: Known,
  after: readonly (readonly [string, Mark | undefined])[],
): Count[] {
  const rises = new Map<string, Count>();
  function add(alike: Count | undefined, by: number): void {
    if (!alike) return;
    const { count } = rises.get(alike.id) ?? alike;
    rises.set(alike.id, { ...alike, count: count + by });
  }
  for (const [id, mark] of after) {
    const alike = mark && countOf(mark);
    add(keys.get(id), -1);
    add(alike, 1);
    keys.set(id, alike);
  }
  return [...rises.values()].filter(({ count }) => count !== 0);
}

function raise(
  counts: DBCoreTable,
  trans: DBCoreTransaction,
  rises: readonly Count[],
): PromiseLike<unknown> {
  if (rises.length === 0) return Dexie.Promise.resolve();
  const keys = rises.map(({ id }) => id);
  return inZone(counts.getMany({ trans, keys }), (rows: (Count | undefined)[]) => {
    const values = rises.map((rise, at) => ({
      ...rise,
      count: rise.count + (rows[at]?.count ?? 0),
    }));
    return counts.mutate({ type: 'put', trans, values });
  });
}

function note(known: Known, ids: readonly string[], rows: readonly (Mark | undefined)[]): void {
  for (const [at, id] of ids.entries()) {
    const mark = rows[at];
    known.keys.set(id, mark && countOf(mark));
  }
}

function idOf({ id }: Mark): string {
  return id;
}
