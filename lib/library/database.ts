import Dexie, { type PromiseExtended, type Table } from 'dexie';

import { alikeIndex } from './count-key';
import { tellChanges } from './first-changes';
import { firstQuery } from './first-query';
import type { Entry } from './journal';
import { keepCounts } from './keep-counts';
import { databaseVersion, liftRow, rowsVersion } from './lift-row';
import { recount } from './recount';
import type { Check } from './types/checks';
import type { Count } from './types/counts';
import type { Coverage } from './types/coverage';
import type { Mark, StoredPaper } from './types/marks';
import type { EditTimes, ReaderRule, SavedFilter, SavedQuery } from './types/reader';
import type { RequestRow, Sighting } from './types/requests';

/** The key of marks, and what they lie by since there are as many lists. */
const marksByList = [
  'id',
  '[unread+firstSeen+published+id]',
  '[revised+revisedAt+published+id]',
  '[starred+firstSeen+published+id]',
  '[later+firstSeen+published+id]',
  '[archived+firstSeen+published+id]',
  '[muted+firstSeen+published+id]',
  '[firstSeen+published+id]',
  'asideFor',
  '*tags',
];

/** What keeps a library safe: what is done before it opens, and what refuses it when it is open. */
type Guard = { before(): Promise<void>; after(opened: IDBDatabase): Promise<void> };

/**
 * IndexedDB without a way round its versions: Dexie would open a newer database as well, and add to it
 * what it misses. https://dexie.org/docs/Dexie/Dexie.open()
 */
const strictly = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (!version) throw new DOMException('the database is of a newer version', 'VersionError');
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
};

/**
 * The database `arxiv-daily`. Papers are what arXiv says and may be fetched again; marks are what
 * the reader did and outlive them.
 */
export class LibraryDatabase extends Dexie {
  declare queries: Table<SavedQuery, string>;
  declare papers: Table<StoredPaper, string>;
  declare marks: Table<Mark, string>;
  declare checks: Table<Check, number>;
  declare journal: Table<Entry, number>;
  declare rules: Table<ReaderRule, string>;
  declare filters: Table<SavedFilter, string>;
  declare versions: Table<StoredPaper, [string, number]>;
  declare coverage: Table<Coverage, string>;
  declare requests: Table<RequestRow, number>;
  declare edits: Table<EditTimes, string>;
  declare sightings: Table<Sighting, string>;
  declare counts: Table<Count, string>;

  /** Given by the roots; a database without one opens at once. */
  guard: Guard | undefined;
  /** Given by the roots: tells, before a transaction is committed, that it changes what pages first show. */
  changing: (() => Promise<void>) | undefined;
  private opening: PromiseExtended<Dexie> | undefined;

  constructor(name = 'arxiv-daily') {
    // The cache only pays for repeated liveQueries and makes bulkPut slower.
    super(name, { cache: 'disabled', indexedDB: strictly });
    this.use({
      stack: 'dbcore',
      name: 'first',
      create: (core) => tellChanges(core, () => this.changing?.()),
    });
    this.version(1).stores({
      queries: 'id, order',
      papers: 'id',
      marks: [
        'id',
        '[unread+firstSeen+published+id]',
        '[revised+revisedAt+published+id]',
        '[starred+firstSeen+published+id]',
        '[firstSeen+published+id]',
        'asideFor',
      ].join(),
      checks: '++id, [queryId+started], state',
    });
    this.version(2)
      .stores({
        marks: marksByList.join(),
        journal: '++id, at, [undone+id]',
        versions: '[id+version]',
        rules: 'id, order',
      })
      .upgrade((transaction) =>
        transaction
          .table('marks')
          .toCollection()
          .modify((mark) => Object.assign(mark, liftRow('marks', mark, 1))),
      );
    this.version(3).stores({ filters: 'id, order' });
    this.version(4).stores({ coverage: 'queryId', requests: '++id', sightings: 'id, day' });
    this.version(rowsVersion).stores({ edits: 'id, at, unsent' });
    this.version(databaseVersion)
      .stores({
        marks: [...marksByList, alikeIndex].join(),
        counts: 'id',
      })
      .upgrade((transaction) => recount(transaction.table('marks'), transaction.table('counts')));
    this.use(keepCounts);
    this.on('ready', () => this.guard?.after(this.backendDB()), true);
    this.on('populate', (transaction) => {
      transaction.table<SavedQuery, string>('queries').add(firstQuery);
    });
  }

  /** Opens the database, whoever asks first; Dexie calls it for each read until it is open. */
  override open(): PromiseExtended<Dexie> {
    if (!this.guard || this.isOpen()) return super.open();
    // What keeps the guard from its work is no reason to keep the reader out.
    this.opening ??= Dexie.Promise.resolve(this.guard.before())
      .catch(() => undefined)
      .then(() => super.open())
      .finally(() => {
        this.opening = undefined;
      });
    return this.opening;
  }
}

/** The database of this browser profile; it opens at first use. */
export const database = new LibraryDatabase();
