import { easternDay } from '@/lib/arxiv/daily-feed/eastern-day';
import { ArxivError } from '@/lib/arxiv/errors';
import { matches } from '@/lib/arxiv/query/matches';
import { idsUrl, MAX_IDS } from '@/lib/arxiv/request';
import { ingestNamed } from '@/lib/library/ingest-named';
import { type Missing, missingPapers, noteAnswer } from '@/lib/library/sightings';
import { askArxiv, decide } from '../ask-arxiv';
import { noteArrival } from '../brought';
import type { WatchPorts } from '../ports';
import { keeping } from '../trouble';
import type { Today } from './watched';

/** As long as a paper may be missing before it is a difference. */
const window = 3 * 86_400_000;

/**
 * Asks arXiv by id, once, for papers that feeds named and queries of theirs don't know, and takes them
 * in where all that arXiv says of them answers the query; each once a day, for three days. When arXiv
 * doesn't answer they are still missing, and the next round asks. Gives whether more may be missing.
 */
export async function completeMissing(ports: WatchPorts, today: Today): Promise<boolean> {
  const span = { since: easternDay(today.now - window), today: today.day };
  const queries = today.watched.map(({ query }) => query.id);
  try {
    const missing = await missingPapers(ports.db, span, queries);
    if (missing.length > 0) await complete(ports, today, missing.slice(0, MAX_IDS));
    return missing.length > MAX_IDS;
  } catch (error) {
    if (!(error instanceof ArxivError)) throw error;
    return false;
  }
}

async function complete(ports: WatchPorts, today: Today, missing: Missing[]): Promise<void> {
  const { db } = ports;
  const ids = missing.map(({ id }) => id);
  const asked = await askArxiv(ports, { kind: 'ids' }, idsUrl(ids));
  const { feed } = asked;
  const refuted = new Set<string>();
  for (const { query, tree } of today.watched) {
    const told = feed.papers.filter((paper) =>
      missing.some(({ id, queries }) => id === paper.id && queries.includes(query.id)),
    );
    const papers = told.filter((paper) => {
      const isFor = matches(tree, paper).matched === true;
      if (!isFor) refuted.add(`${paper.id} ${query.id}`);
      return isFor;
    });
    if (papers.length === 0) continue;
    const arrived = await keeping(() => ingestNamed(db, query, { ...feed, papers }));
    if (arrived !== undefined) await noteArrival(query.id, arrived);
  }
  const isFor = (id: string, queryId: string) => !refuted.has(`${id} ${queryId}`);
  await keeping(() => noteAnswer(db, ids, today.day, isFor));
  await decide(ports, asked, 'completed');
}
