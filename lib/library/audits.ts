import type { Feed } from '@/lib/arxiv/paper';
import { settleArrivals } from './aside';
import { afterCount, afterPage, type Left, pageful } from './audit-spans';
import type { LibraryDatabase } from './database';
import { heldIn } from './held-in';
import { noteFound } from './sightings';
import { takeIn, takeInTables } from './take-in';
import type { Audit, AuditSpan, Coverage, Gap, Span } from './types/coverage';
import type { Decision } from './types/requests';

/** A row with an audit that is open. */
export type OpenAudit = Coverage & { audit: Audit };

/** What a look of an audit led to, and when what it found arrived. */
export type Step = { row: OpenAudit; decision: Decision; arrived?: number };

/**
 * Takes arXiv's answer about the first span of an audit in, in one transaction: papers, marks, what
 * is left to do. Undefined when the query was deleted or reworded meanwhile; then nothing is taken in.
 */
export async function noteStep(
  db: LibraryDatabase,
  before: OpenAudit,
  feed: Feed,
): Promise<Step | undefined> {
  const [span] = before.audit.queue;
  if (!span) return undefined;
  // Only the background says which papers a query brought, so they may be counted beforehand.
  const held = await heldIn(db, before, span);
  const left = await leftOf(db, before, span, feed, held.length);
  return db.transaction('rw', [...takeInTables(db), db.coverage, db.sightings], async () => {
    const row = await db.coverage.get(before.queryId);
    const query = await db.queries.get(before.queryId);
    if (!row?.audit || row.text !== before.text || query?.text !== row.text) return undefined;
    const unsure = left.unsure ? [...(row.unsure ?? []), left.unsure] : row.unsure;
    const open = { ...row, unsure, audit: movedOn(row.audit, left, feed) };
    const step: Step = span.page
      ? await takePage(db, open, feed, held)
      : { row: open, decision: left.queue.length > 0 ? 'differs' : 'equal' };
    await db.coverage.put(step.row);
    return step;
  });
}

async function leftOf(
  db: LibraryDatabase,
  row: OpenAudit,
  span: AuditSpan,
  { total }: Feed,
  held: number,
): Promise<Left> {
  const { purpose, total: counted } = row.audit;
  if (purpose === 'before' && counted === undefined) return afterTotal(db, row, total);
  return span.page ? afterPage(span, total) : afterCount(span, total, held);
}

/** What lies before the baseline is only searched when arXiv counts more than came since. */
async function afterTotal(
  db: LibraryDatabase,
  { audit, before, reach, ...row }: OpenAudit,
  total: number,
): Promise<Left> {
  const { from, until } = audit.span;
  if (!before || reach === undefined || reach >= until) return { queue: [] };
  const came = await heldIn(db, row, audit.span, before.at);
  if (total <= before.total + came.length) return { queue: [] };
  return { queue: [{ from: Math.max(from, reach), until }] };
}

function movedOn(audit: Audit, { queue }: Left, { total, updated }: Feed): Audit {
  const [span, ...rest] = audit.queue;
  return {
    ...audit,
    queue: [...queue, ...rest],
    done: audit.done + (queue.length === 0 ? 1 : 0),
    total: span?.adds ? (audit.total ?? 0) + total : (audit.total ?? total),
    at: Math.max(audit.at, updated),
    trouble: undefined,
  };
}

async function takePage(
  db: LibraryDatabase,
  row: OpenAudit,
  feed: Feed,
  held: readonly string[],
): Promise<Step> {
  const { queryId, audit, head = 0, gone = [] } = row;
  const arrived = Math.max(feed.updated, head + 1, (row.arrived ?? 0) + 1);
  const rules = { queryId, arrived, asOf: feed.updated, baseline: false, lastDone: audit.lastDone };
  const { unknown, aside } = await takeIn(db, feed.papers, rules);
  await noteFound(db, feed.papers, arrived);
  const named = new Set(feed.papers.map(({ id }) => id));
  // An entry nobody can read may be any of them.
  const isAll = feed.total <= pageful && feed.unreadable === 0;
  const missed = isAll ? held.filter((id) => !named.has(id)) : [];
  const asideAt = aside > 0 ? [...audit.asideAt, arrived] : audit.asideAt;
  return {
    row: {
      ...row,
      arrived,
      gone: [...gone.filter((id) => !named.has(id)), ...missed],
      audit: { ...audit, asideAt, aside: audit.aside + aside },
    },
    decision: unknown > 0 ? 'found' : 'nothingNew',
    ...(unknown > 0 && { arrived }),
  };
}

/** Ends an audit that has nothing left to look at: writes what it proved, and settles what it found. */
export async function finishAudit(db: LibraryDatabase, open: OpenAudit): Promise<void> {
  const { audit } = open;
  const held = audit.purpose === 'whole' ? (await heldIn(db, open, audit.span)).length : 0;
  // In one transaction: the reader may write to the same marks.
  await db.transaction('rw', db.marks, db.coverage, async () => {
    await settleArrivals(db, { ...audit, queryId: open.queryId });
    await db.coverage.put({ ...audited(open, audit, held), audit: undefined });
  });
}

function audited(row: Coverage, audit: Audit, held: number): Coverage {
  const { purpose, span, total = 0, lastDone } = audit;
  const at = Math.max(audit.at, row.arrived ?? 0);
  switch (purpose) {
    case 'whole':
      return { ...row, whole: { ...span, total, held, at }, again: undefined };
    case 'before':
      return { ...row, before: { total, at } };
    case 'gap': {
      const counted = Math.max(row.counted ?? 0, span.until);
      const gaps = row.gaps.flatMap((gap) => (gap.from === lastDone ? rest(gap, span) : [gap]));
      return { ...row, gaps, counted, again: true };
    }
  }
}

/** A gap may have grown while it was counted. */
function rest(gap: Gap, { until }: Span): Gap[] {
  return gap.until - until < 60_000 ? [] : [{ ...gap, from: until }];
}
