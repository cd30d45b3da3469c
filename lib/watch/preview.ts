import type { Feed, Paper } from '@/lib/arxiv/paper';
import { queryUrl } from '@/lib/arxiv/request';
import { latestChecks } from '@/lib/library/checks';
import { pageSize } from '@/lib/library/reach';
import { savedQueries } from '@/lib/library/saved-queries';
import type { Trouble } from '@/lib/library/types/checks';
import { askArxiv, decide } from './ask-arxiv';
import { mayAskArxiv } from './permission';
import type { WatchPorts } from './ports';
import { holdUntil, isArxivsWish } from './schedule';
import { troubleOf } from './trouble';

const day = 86_400_000;
const rateDays = 14;
const newestShown = 5;

/** What arXiv says of a query that isn't saved. */
export type ArxivPreview = {
  /** Papers matching in all, as arXiv counts. */
  total: number;
  /** Papers submitted a day, over the last 14 days or as far back as one page of answer reaches. */
  perDay: number;
  newest: Pick<Paper, 'id' | 'title' | 'published'>[];
};

/** The answer to a page that asked for a preview. */
export type PreviewReply =
  | { ok: true; preview: ArxivPreview }
  | { ok: false; trouble: Pick<Trouble, 'code' | 'words' | 'retryAt'> };

/**
 * Asks arXiv once for the newest papers of a query; nothing of it is kept. Asks nothing while the
 * permission is missing or a check was told to wait.
 */
export async function askPreview(ports: WatchPorts, text: string): Promise<PreviewReply> {
  if (!(await mayAskArxiv())) return { ok: false, trouble: { code: 'no-permission', words: '' } };
  const held = await heldBy(ports);
  if (held) return { ok: false, trouble: held };
  try {
    const search = text.trim();
    const url = queryUrl({ search, start: 0, max: pageSize, sortBy: 'submittedDate' });
    const asked = await askArxiv(ports, { kind: 'preview' }, url);
    await decide(ports, asked, 'shown');
    return { ok: true, preview: previewOf(asked.feed) };
  } catch (error) {
    const { code, words, retryAt } = troubleOf(error, 1, ports);
    // Nothing goes on by itself here: only arXiv's own wish to wait is told.
    return { ok: false, trouble: { code, words, ...(code === 'rate-limited' && { retryAt }) } };
  }
}

/** The reader may try again after being offline; what arXiv itself said stands. */
async function heldBy({ db, now }: WatchPorts): Promise<Trouble | undefined> {
  const checks = await latestChecks(db, await savedQueries(db));
  return [...checks.values()].find(
    (check) => isArxivsWish(check.trouble) && holdUntil([check], now()) > now(),
  )?.trouble;
}

function previewOf({ total, papers, updated }: Feed): ArxivPreview {
  const newest = papers.slice(0, newestShown).map(({ id, title, published }) => ({
    id,
    title,
    published,
  }));
  return { total, perDay: perDay(papers, total, updated), newest };
}

/** When the page is full within the 14 days, the rate is that of the time it spans. */
function perDay(papers: readonly Paper[], total: number, until: number): number {
  const start = until - rateDays * day;
  const times = papers.map(({ published }) => published);
  const oldest = Math.min(...times);
  if (papers.length < total && oldest > start) {
    return (papers.length * day) / Math.max(until - oldest, day);
  }
  return times.filter((time) => time >= start).length / rateDays;
}
