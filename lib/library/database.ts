import Dexie, { type Table } from 'dexie';
import { firstQuery } from './first-query';
import type { Check, Mark, SavedQuery, StoredPaper } from './types';

/**
 * The database `arxiv-daily`. Papers are what arXiv says and may be fetched again; marks are what
 * the reader did and outlive them.
 */
export class LibraryDatabase extends Dexie {
  declare queries: Table<SavedQuery, string>;
  declare papers: Table<StoredPaper, string>;
  declare marks: Table<Mark, string>;
  declare checks: Table<Check, number>;

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
    this.on('populate', (transaction) => {
      transaction.table<SavedQuery, string>('queries').add(firstQuery);
    });
  }
}

/** The database of this browser profile; it opens at first use. */
export const database = new LibraryDatabase();
