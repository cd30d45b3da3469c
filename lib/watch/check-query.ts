import { ArxivError } from '@/lib/arxiv/errors';
import type { Feed } from '@/lib/arxiv/paper';
import { queryUrl } from '@/lib/arxiv/request';
import { noteTrouble, openCheck } from '@/lib/library/checks';
import { ingest } from '@/lib/library/ingest';
import { pageSize } from '@/lib/library/reach';
import type { Check, SavedQuery } from '@/lib/library/types';
import { deferWatchdog } from './alarms';
import { askArxiv, decide } from './ask-arxiv';
import { entriesAtLeast } from './depth';
import type { WatchPorts } from './ports';
import { keeping, StorageError, troubleOf } from './trouble';

type OpenCheck = Check & { id: number };

/**
 * Checks one saved query, page by page, from where its open check stands; gives the check as it
 * ended or stopped. Rejects with a `StorageError` when the library can't be written to.
 */
export async function checkQuery(ports: WatchPorts, query: SavedQuery): Promise<Check> {
  const check = await keeping(() => openCheck(ports.db, query, ports.now()));
  try {
    return await readPages(ports, check);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return stopped(ports, check, error);
  }
}

async function readPages(ports: WatchPorts, check: OpenCheck): Promise<Check> {
  let current: Check = check;
  while (current.state === 'running') {
    await deferWatchdog(ports.now());
    const page = current;
    const { text: search, next: start } = page;
    const purpose = { kind: 'check', queryId: page.queryId } as const;
    const url = queryUrl({ search, start, max: pageSize });
    const asked = await askArxiv(ports, purpose, url);
    const { feed } = asked;
    requireEntries(page, feed);
    const wanted = page.page === 0 ? entriesAtLeast(page, feed.updated) : 0;
    const atLeast = Math.max(page.atLeast, wanted);
    current = await keeping(() =>
      ingest(ports.db, { id: check.id, atLeast, now: ports.now() }, feed),
    );
    await decide(ports, asked, current.state);
  }
  return current;
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
    const attempt = (held.trouble?.attempt ?? 0) + 1;
    const trouble = troubleOf(error, attempt, ports);
    return noteTrouble(ports.db, held, trouble);
  });
}
