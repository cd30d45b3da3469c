import { latestChecks } from '@/lib/library/checks';
import { unreadCounts } from '@/lib/library/counts';
import { database } from '@/lib/library/database';
import { listPage } from '@/lib/library/list-page';
import type { ListFilter } from '@/lib/library/lists';
import { savedQueries } from '@/lib/library/saved-queries';

/** How many papers and marks there are, and the share that is unread. */
export async function facts(): Promise<{ papers: number; unread: number }> {
  const papers = await database.papers.count();
  let unread = 0;
  await database.marks.each((mark) => {
    unread += mark.unread;
  });
  return { papers, unread: unread / papers };
}

/** Milliseconds to count what the badge and the sidebar show. */
export async function timeCounts(): Promise<number> {
  await database.open();
  return time(() => unreadCounts(database));
}

/** Milliseconds to read the first 50 rows of a list. */
export async function timeList(view: ListFilter['view']): Promise<number> {
  await database.open();
  return time(() => listPage(database, { view }, { limit: 50 }));
}

/** Milliseconds to read how the watching stands. */
export async function timeChecks(): Promise<number> {
  await database.open();
  return time(async () => latestChecks(database, await savedQueries(database)));
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Milliseconds in which bare IndexedDB reads 50 marks along an index and their papers. */
export async function timeRawList(): Promise<number> {
  await database.open();
  const raw = database.backendDB();
  return time(
    () =>
      new Promise<void>((resolve, reject) => {
        const read = raw.transaction(['marks', 'papers']);
        const marks = read.objectStore('marks').getAll(null, 50);
        marks.onsuccess = () => {
          for (const { id } of marks.result) read.objectStore('papers').get(id);
        };
        read.oncomplete = () => resolve();
        read.onerror = () => reject(read.error);
      }),
  );
}
