import { actionTables, type Edit } from '@/lib/library/changes';
import { acting, type Entry, type Ledger, write } from '@/lib/library/journal';
import { judgeAgain } from '@/lib/library/judge-again';
import type { EditTimes } from '@/lib/library/types/reader';
import { canonical } from '../merge/canonical';
import type { RowPlan } from '../merge/plan-rows';
import { isLargeRemoval } from '../merge/removal';
import { planSlice, slicesOf } from './plan-import';
import type { FileSides } from './read-sides';

/** An import that would remove more than the reader was asked about; nothing was written. */
export class NeedsConfirmation extends Error {}

/**
 * Merges a file's sides into the library as one action of the reader: all of it or nothing. What has
 * changed since it was planned is merged as it now is; where more rows would go than the reader has
 * `confirmed`, it throws `NeedsConfirmation`.
 */
export function applyImport(
  ledger: Ledger,
  sides: FileSides['sides'],
  { confirmed }: { confirmed: boolean },
): Promise<Entry | undefined> {
  const { db } = ledger;
  const tables = [db.marks, db.queries, db.rules, db.filters, db.papers];
  return acting(ledger, tables, async () => {
    const edits: Edit[] = [];
    const times: EditTimes[] = [];
    for (const table of actionTables) {
      let removed = 0;
      for (const slice of slicesOf(sides, table)) {
        for (const plan of await planSlice(db, table, slice)) {
          if (plan.kind === 'removed') removed += 1;
          if (plan.kind !== 'unchanged') edits.push(editOf(plan, table));
          if (hasNewTimes(plan)) times.push(plan.after.edit);
        }
      }
      if (!confirmed && isLargeRemoval(removed, await db.table(table).count())) {
        throw new NeedsConfirmation('sync: an import would remove many rows');
      }
    }
    // What a file brings, other devices have yet to hear of.
    await db.edits.bulkPut(times.map((row) => ({ ...row, unsent: 1 })));
    const entry = await write(ledger, { kind: 'imported', count: edits.length }, edits, true);
    // Rules, queries and papers have come together as nobody has judged them.
    if (entry) await judgeAgain(db);
    return entry;
  });
}

function editOf({ id, before, after }: RowPlan, table: Edit['table']): Edit {
  return {
    table,
    ...(before.row && { before: { ...before.row, id } }),
    ...(after.row && { after: { ...after.row, id } }),
  };
}

type Timed = RowPlan & { after: { edit: EditTimes } };

/** Unless a deletion from elsewhere is known here, a third side's older edit would undo it. */
function hasNewTimes(plan: RowPlan): plan is Timed {
  const { before, after } = plan;
  return after.edit !== undefined && canonical(before.edit) !== canonical(after.edit);
}
