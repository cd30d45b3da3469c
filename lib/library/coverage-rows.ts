import type { LibraryDatabase } from './database';
import type { Coverage } from './types/coverage';

/** Gives every row there is of coverage, also of queries that are gone. */
export function coverageRows(db: LibraryDatabase): Promise<Coverage[]> {
  return db.coverage.toArray();
}
