import type { LibraryDatabase } from './database';
import type { Row } from './lists';
import type { StoredPaper } from './types/marks';

/**
 * Gives, by base id, the version to which the newest one is compared: the one the reader has seen,
 * else the newest older one that is kept. Papers of which none is kept are left out.
 */
export function earlierVersions(
  db: LibraryDatabase,
  rows: readonly Row[],
): Promise<Map<string, StoredPaper>> {
  return db.transaction('r', db.versions, async () => {
    const later = rows.filter(({ paper }) => paper.version > 1);
    const seen = await db.versions.bulkGet(
      later.map(({ mark, paper }) => [paper.id, Math.min(mark.seenVersion, paper.version - 1)]),
    );
    const found = await Promise.all(
      later.map(async (row, index) => seen[index] ?? newestBelow(db, row)),
    );
    return new Map(found.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
  });
}

function newestBelow(db: LibraryDatabase, { paper }: Row): Promise<StoredPaper | undefined> {
  return db.versions
    .where('[id+version]')
    .between([paper.id, -Infinity], [paper.id, paper.version], true, false)
    .last();
}
