// What is on the simulated disk: the rows of fake-indexeddb as they lie there, without asking for copies.

import { database } from '@/lib/library/database';
import type { Entry } from '@/lib/library/journal';
import type { Check } from '@/lib/library/types/checks';
import type { Coverage } from '@/lib/library/types/coverage';
import type { Mark, StoredPaper } from '@/lib/library/types/marks';
import type { ReaderRule, SavedQuery } from '@/lib/library/types/reader';
import { walkQuickly } from './quick-disk';

type Tables = {
  queries: SavedQuery;
  papers: StoredPaper;
  marks: Mark;
  checks: Check;
  coverage: Coverage;
  journal: Entry;
  rules: ReaderRule;
};

/** The rows as they are; they are the disk's own, so nobody may change them. */
export type Disk = {
  rows<Name extends keyof Tables>(table: Name): Tables[Name][];
  row<Name extends keyof Tables>(table: Name, key: string): Tables[Name] | undefined;
  /** Keys of the marks that were written since this was asked last. */
  writtenMarks(): string[];
  /** Keys of the marks that were written once more as if their papers came anew. */
  rewrittenMarks(): string[];
  /** Leaves fake-indexeddb as it was. */
  close(): void;
};

type RawRecord = { key: string | number; value: unknown };
export type RawRecords = {
  put(record: RawRecord, noOverwrite?: boolean): unknown;
  delete(key: unknown): RawRecord[];
  clear(): RawRecord[];
  values(): Iterable<RawRecord>;
};
type RawTransaction = { _state: string; _rollbackLog: (() => void)[]; _requests: unknown[] };
type RawDatabase = {
  rawObjectStores: Map<string, { records: RawRecords }>;
  transactions: RawTransaction[];
};

function rawDatabase(): RawDatabase {
  // fake-indexeddb keeps this on each connection, and no type says so.
  return Reflect.get(database.backendDB(), '_rawDatabase');
}

/** Opens the disk under the library, which must be open. */
export function openDisk(): Disk {
  const slowly = walkQuickly(recordsOf('marks'));
  const mirrors = new Map<string, Mirror>();
  const mirrorOf = (table: string): Mirror => {
    const known = mirrors.get(table);
    if (known) return known;
    const mirror = follow(recordsOf(table));
    mirrors.set(table, mirror);
    return mirror;
  };
  return {
    rows: (table) => listOf(mirrorOf(table)),
    row: (table, key) => mirrorOf(table).rows.get(key) as never,
    writtenMarks() {
      const { written } = mirrorOf('marks');
      const keys = [...written].map(String);
      written.clear();
      return keys;
    },
    rewrittenMarks: () => [...mirrorOf('marks').rewritten].map(String),
    close: slowly,
  };
}

function recordsOf(table: string): RawRecords {
  const store = rawDatabase().rawObjectStores.get(table);
  if (!store) throw new Error(`disk: no table ${table}`);
  return store.records;
}

type Mirror = {
  rows: Map<string | number, unknown>;
  written: Set<string | number>;
  rewritten: Set<string | number>;
  list: unknown[] | undefined;
};

/** To walk fake-indexeddb's tree after each step takes longer than all else, so its writes are followed. */
function follow(records: RawRecords): Mirror {
  const { put, delete: remove, clear } = records;
  const mirror: Mirror = {
    rows: new Map(),
    written: new Set(),
    rewritten: new Set(),
    list: undefined,
  };
  const note = ({ key, value }: RawRecord) => {
    const before = mirror.rows.get(key);
    if (before && firstSeen(before) !== firstSeen(value)) mirror.rewritten.add(key);
    mirror.rows.set(key, value);
    mirror.written.add(key);
    mirror.list = undefined;
  };
  const forget = (gone: RawRecord[]) => {
    for (const { key } of gone) mirror.rows.delete(key);
    mirror.list = undefined;
    return gone;
  };
  for (const record of records.values()) note(record);
  records.put = (record, noOverwrite) => {
    const before = put.call(records, record, noOverwrite);
    note(record);
    return before;
  };
  records.delete = (key) => forget(remove.call(records, key));
  records.clear = () => forget(clear.call(records));
  return mirror;
}

/** Only marks have it, and it is written once. */
function firstSeen(row: unknown): unknown {
  return Reflect.get(row as object, 'firstSeen');
}

function listOf<Row>(mirror: Mirror): Row[] {
  mirror.list ??= [...mirror.rows.values()];
  return mirror.list as Row[];
}

/** Takes back what no transaction has brought to its end, as a browser does after its death. */
export function rollBack(): void {
  const raw = rawDatabase();
  for (const transaction of raw.transactions) {
    if (transaction._state === 'finished') continue;
    for (const back of transaction._rollbackLog.toReversed()) back();
    transaction._requests.length = 0;
    transaction._state = 'finished';
  }
  raw.transactions.length = 0;
}
