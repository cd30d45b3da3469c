import { ArxivError } from '@/lib/arxiv/errors';
import type { Feed } from '@/lib/arxiv/paper';
import { queryUrl } from '@/lib/arxiv/request';
import { withinSpan } from '@/lib/arxiv/within-span';
import { pageful } from '@/lib/library/audit-spans';
import { finishAudit, noteStep, type OpenAudit } from '@/lib/library/audits';
import { coverageRows } from '@/lib/library/coverage-rows';
import { heldIn } from '@/lib/library/held-in';
import { openAudit, putCoverage } from '@/lib/library/open-audit';
import type { AuditSpan } from '@/lib/library/types/coverage';
import { deferWatchdog } from './alarms';
import { askArxiv, decide } from './ask-arxiv';
import { auditDue, laterToday } from './audit-due';
import { paintBadge } from './badge';
import { noteArrival } from './brought';
import type { WatchPorts } from './ports';
import { isGeneral } from './schedule';
import { keeping, ProofError, StorageError, troubleOf } from './trouble';

/** Requests of audits in one round; what is left goes on in about an hour. */
const atOnce = 6;

/**
 * Goes on with the audits that are due, a few requests in all; `eager` takes open gaps at once.
 * Rejects with a `StorageError` when the library can't be written to.
 */
export async function auditInTurn(ports: WatchPorts, eager: boolean): Promise<void> {
  let left = atOnce;
  for (const { queryId } of await keeping(() => coverageRows(ports.db))) {
    left = await auditQuery(ports, queryId, { left, eager });
  }
}

type Budget = { left: number; eager: boolean };

/** Gives how many requests are left for others. */
async function auditQuery(ports: WatchPorts, queryId: string, budget: Budget): Promise<number> {
  const { db } = ports;
  for (let { left } = budget; ; ) {
    const open = await keeping(() => openAudit(db, queryId));
    if (!open || !isDue(open, ports.now(), budget.eager)) return left;
    if (open.audit.queue.length === 0) {
      await keeping(() => finishAudit(db, open));
      continue;
    }
    if (left === 0) return postpone(ports, open);
    left = (await step(ports, open)) ? left - 1 : 0;
  }
}

function isDue(row: OpenAudit, now: number, eager: boolean): boolean {
  if (eager && row.audit.purpose === 'gap' && !row.audit.trouble) return true;
  return (auditDue(row, now) ?? Number.POSITIVE_INFINITY) <= now;
}

async function postpone({ db, now, random }: WatchPorts, open: OpenAudit): Promise<0> {
  const audit = { ...open.audit, due: laterToday(now(), random) };
  await keeping(() => putCoverage(db, { ...open, audit }));
  return 0;
}

/** One request; gives whether arXiv may be asked more. */
async function step(ports: WatchPorts, open: OpenAudit): Promise<boolean> {
  try {
    await deferWatchdog(ports.now());
    await ask(ports, open);
    return true;
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return stopped(ports, open, error);
  }
}

async function ask(ports: WatchPorts, open: OpenAudit): Promise<void> {
  const { queryId, text, audit } = open;
  const [span = audit.span]: AuditSpan[] = audit.queue;
  const search = withinSpan(text, span.from, span.until);
  if (search === undefined) throw new ArxivError('rejected-query', '');
  const max = span.page ? pageful : 1;
  const url = queryUrl({ search, start: 0, max, sortBy: 'submittedDate' });
  const asked = await askArxiv(ports, { kind: span.page ? 'span' : 'count', queryId }, url);
  await requireAll(ports, open, asked.feed, max);
  const noted = await keeping(() => noteStep(ports.db, open, asked.feed));
  await decide(ports, asked, noted?.decision ?? 'dropped');
  if (noted?.arrived === undefined) return;
  await noteArrival(queryId, noted.arrived);
  await paintBadge();
}

/** An answer with fewer entries than it counts proves nothing; nor does "none" at the first looks. */
async function requireAll(
  { db }: WatchPorts,
  open: OpenAudit,
  { total, papers, unreadable }: Feed,
  max: number,
): Promise<void> {
  if (papers.length + unreadable < Math.min(total, max)) throw new ProofError('short');
  const { queue, trouble } = open.audit;
  const [span] = queue;
  if (total > 0 || !span || (trouble?.code === 'empty' && trouble.attempt > 1)) return;
  if ((await heldIn(db, open, span)).length > 0) {
    throw new ArxivError('empty', 'arXiv counts no papers where we hold some');
  }
}

/** Trouble of an audit holds no check; only what concerns arXiv as a whole holds other audits. */
async function stopped(ports: WatchPorts, open: OpenAudit, error: unknown): Promise<boolean> {
  const attempt = (open.audit.trouble?.attempt ?? 0) + 1;
  const trouble = troubleOf(error, attempt, ports);
  const { retryAt: due, words } = trouble;
  const change =
    due === undefined
      ? { uncountable: words, audit: undefined }
      : { audit: { ...open.audit, trouble, due } };
  await keeping(() => putCoverage(ports.db, { ...open, ...change }));
  return !isGeneral(trouble.code);
}
