import { markRead } from './actions';
import type { Entry, Ledger } from './journal';
import { flagged, isIn, type Scope, type Snapshot, scopeFilter, timeIn } from './snapshot';

/** Marks as read what a list held when it was drawn, and nothing that came later. */
export async function readSnapshot(
  ledger: Ledger,
  scope: Scope,
  snapshot: Snapshot,
): Promise<Entry | undefined> {
  const { db } = ledger;
  const inScope = await scopeFilter(db, scope);
  const ids = await flagged(db, scope, -Infinity, snapshot.until)
    .filter((mark) => inScope(mark) && isIn(snapshot, mark, timeIn(scope, mark)))
    .primaryKeys();
  return markRead(ledger, ids);
}
