import type { LibraryDatabase } from '@/lib/library/database';
import { noteChanges } from '@/lib/library/note-changes';
import { indexNameOf } from '@/lib/reading/indexed/index-name';
import { openIndexDatabase } from '@/lib/search/index/database';
import { noteChange } from '@/lib/search/index/note-change';

/** Has the search index hear of each paper this page or worker writes; before the database opens. */
export function noteForSearch(db: LibraryDatabase): void {
  let opening: Promise<IDBDatabase> | undefined;
  noteChanges(db, async (ids) => {
    opening ??= openIndexDatabase(indexNameOf(db));
    try {
      await noteChange(await opening, ids);
    } catch {
      // It was deleted meanwhile.
      opening = openIndexDatabase(indexNameOf(db));
      await noteChange(await opening, ids);
    }
  });
}
