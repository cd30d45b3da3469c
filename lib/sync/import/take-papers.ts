import type { LibraryDatabase } from '@/lib/library/database';
import type { StoredPaper } from '@/lib/library/types/marks';
import type { ReadItem } from '../read-lines';
import { atOnce, isNewer } from './plan-import';

type Rows = { papers: StoredPaper[]; versions: StoredPaper[] };

/**
 * Takes a file's papers into the library, slice by slice: of two that tell of one version, what arXiv
 * said later. It is arXiv's word and no action of the reader. Gives how many came.
 */
export async function takePapers(
  db: LibraryDatabase,
  items: AsyncIterable<ReadItem>,
  onProgress: (done: number) => void = () => {},
): Promise<number> {
  let done = 0;
  let rows: Rows = { papers: [], versions: [] };
  for await (const item of items) {
    if (item.kind !== 'row') continue;
    const { line } = item;
    if (line.table !== 'papers' && line.table !== 'versions') continue;
    rows[line.table].push(line.row);
    done += 1;
    if (done % atOnce > 0) continue;
    await put(db, rows);
    onProgress(done);
    rows = { papers: [], versions: [] };
  }
  await put(db, rows);
  return done;
}

function put(db: LibraryDatabase, { papers, versions }: Rows): Promise<void> {
  return db.transaction('rw', db.papers, db.versions, async () => {
    const held = await db.papers.bulkGet(papers.map(({ id }) => id));
    const byId = new Map(held.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
    const older: StoredPaper[] = [];
    const newer = new Map<string, StoredPaper>();
    for (const paper of papers) {
      const here = newer.get(paper.id) ?? byId.get(paper.id);
      if (here && !isNewer(paper, here)) {
        if (here.version > paper.version) older.push(paper);
        continue;
      }
      if (here && here.version < paper.version) older.push(here);
      newer.set(paper.id, paper);
    }
    const all = [...versions, ...older];
    const known = await db.versions.bulkGet(all.map(({ id, version }) => [id, version]));
    await db.versions.bulkPut(
      all.filter((paper, index) => {
        const here = known[index];
        return !here || isNewer(paper, here);
      }),
    );
    await db.papers.bulkPut([...newer.values()]);
  });
}
