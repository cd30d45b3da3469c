import type { LibraryDatabase } from '@/lib/library/database';
import type { Ledger } from '@/lib/library/journal';
import { madeBy } from '@/lib/library/made-by';
import { addQueries } from '@/lib/library/queries';

/** What the reader's actions need, with a clock that stands unless it is moved. */
export function ledgerOf(db: LibraryDatabase, now = 1_000_000): Ledger & { clock: number } {
  const ledger = { db, clock: now, now: () => ledger.clock };
  return ledger;
}

/** Adds one saved query and gives its id. */
export async function addQuery(
  db: LibraryDatabase,
  draft: { name: string; text: string },
): Promise<string> {
  const entry = await addQueries(ledgerOf(db), [draft]);
  const [id] = entry ? madeBy(entry) : [];
  if (id === undefined) throw new Error('ledger: no query was added');
  return id;
}
