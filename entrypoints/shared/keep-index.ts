import { database } from '@/lib/library/database';
import { indexNameOf } from '@/lib/reading/indexed/index-name';
import { paperSource } from '@/lib/reading/indexed/paper-source';
import { rests } from '@/lib/reading/slices';
import { openIndexDatabase } from '@/lib/search/index/database';
import { keepUp } from '@/lib/search/index/upkeep';

/** Brings the search index up to the library, one page at a time. */
export async function keepIndex(): Promise<void> {
  await navigator.locks.request('search-index', async () => {
    const index = await openIndexDatabase(indexNameOf(database));
    try {
      await keepUp(index, paperSource(database), rests(new AbortController().signal));
    } finally {
      index.close();
    }
  });
}
