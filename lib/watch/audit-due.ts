import type { Coverage } from '@/lib/library/types/coverage';
import type { SavedQuery } from '@/lib/library/types/reader';
import { waitEnd } from './back-off';

const hour = 3_600_000;

/** Gives when an audit is due, epoch milliseconds; a time far ahead means the clock was set back. */
export function auditDue({ audit }: Coverage, now: number): number | undefined {
  return audit && waitEnd(audit.due, now);
}

/** Gives when the next audit is due of queries that aren't paused; undefined when none is open. */
export function nextAudit(
  queries: readonly SavedQuery[],
  rows: readonly Coverage[],
  now: number,
): number | undefined {
  const active = queries.filter(({ paused }) => !paused);
  const isActive = (row: Coverage) =>
    active.some(({ id, text }) => id === row.queryId && text === row.text);
  const dues = rows.filter(isActive).map((row) => auditDue(row, now));
  const open = dues.filter((due) => due !== undefined);
  return open.length > 0 ? Math.min(...open) : undefined;
}

/** Gives when an audit goes on that has asked enough for now: in about an hour. */
export function laterToday(now: number, random: () => number): number {
  return Math.round(now + hour * (0.75 + random() / 2));
}
