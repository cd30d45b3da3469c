import { idsUrl, MAX_IDS } from '@/lib/arxiv/request';
import { type Asking, askArxiv, decide } from './ask-arxiv';

/**
 * Asks arXiv for the texts of papers that were removed, up to 50, in the versions the reader has seen,
 * so that a later one still comes as a revision. Gives how many it told of; rejects as the client does.
 */
export async function fetchAgain(ports: Asking, ids: readonly string[]): Promise<number> {
  const { db } = ports;
  const marks = (await db.marks.bulkGet(ids.slice(0, MAX_IDS))).filter(
    (mark) => mark !== undefined,
  );
  if (marks.length === 0) return 0;
  const names = marks.map(({ id, seenVersion }) => `${id}v${seenVersion}`);
  const asked = await askArxiv(ports, { kind: 'ids' }, idsUrl(names));
  const { papers, updated } = asked.feed;
  await db.transaction('rw', db.papers, async () => {
    const held = await db.papers.bulkGet(papers.map(({ id }) => id));
    const missing = papers.filter((_, index) => !held[index]);
    await db.papers.bulkPut(missing.map((paper) => ({ ...paper, asOf: updated })));
  });
  await decide(ports, asked, papers.length < names.length ? 'missing' : 'saved');
  return papers.length;
}
