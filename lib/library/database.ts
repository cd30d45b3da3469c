import Dexie, { type Table } from 'dexie';
import { firstQuery } from './first-query';
import type { Entry } from './journal';
import { liftRow, rowsVersion } from './lift-row';
import type {
  Check,
  Coverage,
  EditTimes,
  Mark,
  ReaderRule,
  RequestRow,
  SavedFilter,
  SavedQuery,
  Sighting,
  StoredPaper,
} from './types';

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

  constructor(name = 'arxiv-daily') {
    // The cache only pays for repeated liveQueries and makes bulkPut slower.
    super(name, { cache: 'disabled' });
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
        marks: [
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
        ].join(),
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
    this.version(rowsVersion).stores({ edits: 'id, at' });
    this.on('populate', (transaction) => {
      transaction.table<SavedQuery, string>('queries').add(firstQuery);
    });
  }
}

/** The database of this browser profile; it opens at first use. */
export const database = new LibraryDatabase();
