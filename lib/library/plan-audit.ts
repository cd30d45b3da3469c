import { inMinutes } from './audit-spans';
import type { Check } from './types/checks';
import type { Audit, Coverage, Span } from './types/coverage';

const day = 86_400_000;
/** A little under a week and a month, so that a check at the same minute doesn't slip to the next day. */
const week = 6.5 * day;
const month = 27.5 * day;
/** Papers announced in a gap were submitted up to so long before it; moderation takes days. */
const moderation = 4 * day;
/** Looks in a row that may prove nothing before a gap is counted instead. */
const patience = 3;
/** arXiv began in 1991. */
const beginning = Date.UTC(1990, 0);

/**
 * Gives the audit a saved query needs next, undefined when it needs none: its oldest gap, then once
 * a week all since its baseline, once a month what lies before. `check` is its latest one.
 */
export function auditToBegin(row: Coverage, baseline: number, check: Check): Audit | undefined {
  const { head, gaps, whole, before, again, reach = baseline } = row;
  if (row.uncountable !== undefined || head === undefined) return undefined;
  const isDone = check.state === 'done' && check.text === row.text;
  const [gap] = gaps;
  if (gap && (isDone || (check.looks ?? 0) >= patience)) {
    const from = Math.max(gap.from - moderation, Math.min(reach, gap.from));
    return auditOf('gap', { from, until: gap.until }, gap.from);
  }
  if (!isDone) return undefined;
  if (again || isCountDue({ whole }, head, baseline))
    return auditOf('whole', { from: baseline, until: head }, head);
  const monthly = head - (before?.at ?? Number.NEGATIVE_INFINITY) >= month;
  return monthly ? auditOf('before', { from: beginning, until: baseline }, head) : undefined;
}

/** Whether a week has gone by since all was counted that came after the baseline. */
export function isCountDue({ whole }: Pick<Coverage, 'whole'>, at: number, baseline = 0): boolean {
  return at - (whole?.until ?? baseline) >= week;
}

function auditOf(purpose: Audit['purpose'], given: Span, lastDone: number): Audit {
  const span = inMinutes(given);
  const none = { done: 0, at: 0, asideAt: [], aside: 0, due: 0 };
  return { purpose, span, queue: [span], lastDone, ...none };
}

/** Whether an audit still serves what it was begun for: a gap may have been closed by reading. */
export function isWanted({ purpose, lastDone }: Audit, { gaps }: Coverage): boolean {
  return purpose !== 'gap' || gaps.some(({ from }) => from === lastDone);
}
