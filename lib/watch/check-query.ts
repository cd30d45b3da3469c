import { ArxivError } from '@/lib/arxiv/errors';
import type { Feed } from '@/lib/arxiv/paper';
import { queryUrl } from '@/lib/arxiv/request';
import { noteTrouble, openCheck } from '@/lib/library/checks';
import { ingest } from '@/lib/library/ingest';
import { entriesToAsk } from '@/lib/library/reach';
import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { deferWatchdog } from './alarms';
import { type Asked, askArxiv, decide, distrust } from './ask-arxiv';
import { entriesAtLeast } from './depth';
import type { HolidayChanges } from './holidays';
import type { WatchPorts } from './ports';
import { keeping, ProofError, StorageError, troubleOf } from './trouble';

type OpenCheck = Check & { id: number };

/**
 * Checks one saved query, page by page, from where its open check stands; gives the check as it
 * ended or stopped. Rejects with a `StorageError` when the library can't be written to.
 */
export async function checkQuery(
  ports: WatchPorts,
  query: SavedQuery,
  holidays?: HolidayChanges,
): Promise<Check> {
  const check = await keeping(() => openCheck(ports.db, query, ports.now()));
  try {
    return await readPages(ports, check, holidays);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return stopped(ports, check, error);
  }
}

async function readPages(
  ports: WatchPorts,
  check: OpenCheck,
  holidays?: HolidayChanges,
): Promise<Check> {
  let current: Check = check;
  while (current.state === 'running') {
    await deferWatchdog(ports.now());
    current = await readPage(ports, { ...current, id: check.id }, holidays);
    if (current.unproven) throw new ProofError(current.unproven);
  }
  return current;
}

async function readPage(
  ports: WatchPorts,
  page: OpenCheck,
  holidays?: HolidayChanges,
): Promise<Check> {
  const { id, text: search, next: start, queryId } = page;
  // Our clock only says how much to ask for at once; how much is read is a matter of arXiv's.
  const max = entriesToAsk(page, wanted(page, ports.now(), holidays));
  const purpose = { kind: 'check', queryId } as const;
  const asked = await askArxiv(ports, purpose, queryUrl({ search, start, max }));
  const { feed } = asked;
  await believed(ports, page, asked);
  const atLeast = Math.max(page.atLeast, wanted(page, feed.updated, holidays));
  const reading = { id, atLeast, asked: max, now: ports.now() };
  const next = await keeping(() => ingest(ports.db, reading, feed));
  await decide(ports, asked, next.unproven ?? next.state);
  return next;
}

function wanted(page: Check, at: number, holidays?: HolidayChanges): number {
  return page.page === 0 ? entriesAtLeast(page, at, holidays) : 0;
}

/** Throws where an answer isn't to be believed, and notes it. */
async function believed(ports: WatchPorts, check: Check, asked: Asked): Promise<void> {
  try {
    requireEntries(check, asked.feed);
  } catch (error) {
    await distrust(ports, asked, error);
    throw error;
  }
}

/**
 * arXiv sometimes answers with a feed that has no entries although there are papers, also for
 * queries that always had some; that is trouble, not "nothing new".
 * https://github.com/lukasschwab/arxiv.py/issues/43
 */
function requireEntries(check: Check, feed: Feed): void {
  if (feed.papers.length + feed.unreadable > 0) return;
  if (feed.total > check.next) {
    throw new ArxivError('empty', `arXiv counts ${feed.total} papers and sent none`);
  }
  if (check.lastFound || check.found > check.next) {
    throw new ArxivError('empty', 'arXiv sent no papers for a query that had some');
  }
  // Nothing at all is believed at the third look, or a passing fault would make the baseline.
  const looks = check.trouble?.code === 'empty' ? check.trouble.attempt : 0;
  if (check.baseline && looks < 2) {
    throw new ArxivError('empty', 'arXiv sent no papers; looking again to be sure');
  }
}

async function stopped(ports: WatchPorts, check: OpenCheck, error: unknown): Promise<Check> {
  return keeping(async () => {
    const held = (await ports.db.checks.get(check.id)) ?? check;
    // Pages that went well let trouble be forgotten, but not that they prove nothing.
    const attempt = Math.max((held.trouble?.attempt ?? 0) + 1, held.looks ?? 0);
    const trouble = troubleOf(error, attempt, ports);
    return noteTrouble(ports.db, held, trouble);
  });
}
