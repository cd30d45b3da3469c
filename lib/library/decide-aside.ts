import { acting, type Entry, type Ledger, write } from './journal';
import type { Mark } from './types/marks';

/** Takes a group in as unread papers, or dismisses it as known. */
export async function decideAside(
  ledger: Ledger,
  queryId: string,
  take: boolean,
): Promise<Entry | undefined> {
  const { db } = ledger;
  return acting(ledger, [db.marks], async () => {
    const marks = await db.marks.where('asideFor').equals(queryId).toArray();
    const kind = take ? 'asideTaken' : 'asideDismissed';
    const edits = marks.map((before) => ({
      table: 'marks' as const,
      before,
      after: decided(before, take),
    }));
    return write(ledger, { kind, count: marks.length }, edits);
  });
}

function decided({ asideFor: _, ...mark }: Mark, take: boolean): Mark {
  return { ...mark, unread: take ? 1 : 0 };
}
