import { categoriesIn } from '@/lib/arxiv/daily-feed/categories-in';
import { easternDay } from '@/lib/arxiv/daily-feed/eastern-day';
import { parse } from '@/lib/arxiv/query/parse';
import type { Tree } from '@/lib/arxiv/query/types';
import { latestChecks } from '@/lib/library/checks';
import { savedQueries } from '@/lib/library/saved-queries';
import type { SavedQuery } from '@/lib/library/types/reader';
import { readSettings } from '@/lib/settings/stored';
import { hasNewPapers } from '../announcements';
import type { WatchPorts } from '../ports';
import { holdUntil } from '../schedule';

/** A saved query as the feeds see it, with the categories whose feeds name its papers. */
type Watched = { query: SavedQuery; tree: Tree; categories: string[] };

/** A day with announcements: Eastern, arXiv's time now, and the queries that were checked on it. */
export type Today = { day: string; now: number; watched: Watched[] };

/**
 * Gives the queries that feeds can bear witness for today: those whose check of today went through,
 * for before it they know nothing of today. Undefined when arXiv is to be left alone, or announces
 * nothing. arXiv's clock tells the day, by the end of the last check.
 */
export async function watchedToday({
  db,
  now,
}: Pick<WatchPorts, 'db' | 'now'>): Promise<Today | undefined> {
  const queries = await savedQueries(db);
  const checks = await latestChecks(db, queries);
  if (holdUntil(checks.values(), now()) > now()) return undefined;
  const checked = queries.flatMap((query) => {
    const { state, text, arrived = 0, finished = 0 } = checks.get(query.id) ?? {};
    const isDone = state === 'done' && text === query.text && !query.paused;
    return isDone ? [{ query, arrived, finished }] : [];
  });
  const arxivNow = Math.max(
    ...checked.map(({ arrived, finished }) => arrived + Math.max(0, now() - finished)),
  );
  const { settings } = await readSettings();
  if (checked.length === 0 || !hasNewPapers(arxivNow, settings.holidays)) return undefined;
  const day = easternDay(arxivNow);
  const today = checked.filter(({ arrived }) => easternDay(arrived) === day);
  return { day, now: arxivNow, watched: today.flatMap(({ query }) => watchedOf(query)) };
}

function watchedOf(query: SavedQuery): Watched[] {
  const parsed = parse(query.text);
  return parsed.ok ? [{ query, tree: parsed.tree, categories: categoriesIn(parsed.tree) }] : [];
}
