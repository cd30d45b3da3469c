import type { LibraryDatabase } from '@/lib/library/database';
import type { StoredPaper } from '@/lib/library/types/marks';
import type { IndexedPaper } from '@/lib/search/index/gather';
import type { PaperSource } from '@/lib/search/index/upkeep';

/** Papers of one request to the database. */
const atOnce = 200;

/** The stored papers as the search index takes them in. */
export function paperSource(db: LibraryDatabase): PaperSource {
  async function after(id: string, limit: number): ReturnType<PaperSource['after']> {
    const papers: IndexedPaper[] = [];
    let last: string | undefined = id;
    while (last !== undefined && papers.length < limit) {
      const some: StoredPaper[] = await db.papers.where('id').above(last).limit(atOnce).toArray();
      papers.push(...(await indexed(db, some)));
      last = some.length < atOnce ? undefined : some.at(-1)?.id;
    }
    return { papers, last };
  }
  async function byId(ids: readonly string[]): Promise<IndexedPaper[]> {
    const papers: IndexedPaper[] = [];
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = await db.papers.bulkGet(ids.slice(at, at + atOnce));
      papers.push(
        ...(await indexed(
          db,
          some.filter((paper) => paper !== undefined),
        )),
      );
    }
    return papers;
  }
  return { after, byId };
}

async function indexed(db: LibraryDatabase, papers: StoredPaper[]): Promise<IndexedPaper[]> {
  const marks = await db.marks.bulkGet(papers.map(({ id }) => id));
  return papers.map((paper, at) => {
    const { id, title, abstract, categories, published, asOf } = paper;
    const authors = paper.authors.map(({ name }) => name);
    const firstSeen = marks[at]?.firstSeen ?? asOf;
    return { id, title, abstract, authors, categories, published, firstSeen };
  });
}
