import type { LibraryDatabase } from './database';
import type { RequestRow } from './types/requests';

/** Requests kept for those who want to see what happened. */
const kept = 200;

/** Notes a request that has ended and lets go of the oldest; gives its number. */
export async function noteRequest(db: LibraryDatabase, row: RequestRow): Promise<number> {
  return db.transaction('rw', db.requests, async () => {
    const id = await db.requests.add(row);
    await db.requests
      .where(':id')
      .belowOrEqual(id - kept)
      .delete();
    return id;
  });
}

/** Adds what was made of its answer. */
export async function noteOutcome(
  db: LibraryDatabase,
  id: number,
  outcome: Pick<RequestRow, 'decision' | 'code'>,
): Promise<void> {
  await db.requests.update(id, outcome);
}
