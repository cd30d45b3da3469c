import Dexie, { type DBCoreMutateRequest } from 'dexie';
import type { LibraryDatabase } from './database';

/**
 * Has it noted elsewhere which papers are written or removed, from before they are. To be called before
 * the database opens.
 */
export function noteChanges(db: LibraryDatabase, note: (ids: string[]) => Promise<unknown>): void {
  db.use({
    stack: 'dbcore',
    name: 'changes',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (name !== 'papers') return table;
        return {
          ...table,
          mutate(request) {
            const ids = idsIn(request);
            if (ids.length === 0) return table.mutate(request);
            // Not waited for, since an index that is slow or fails is no reason not to keep a paper. New
            // papers it never heard of are found when the marks are read; a newer text of one that it has
            // is lost to it only where the browser dies before the note is kept and after the paper is.
            Dexie.ignoreTransaction(() => note(ids).catch(() => {}));
            return table.mutate(request);
          },
        };
      },
    }),
  });
}

function idsIn(request: DBCoreMutateRequest): string[] {
  if (request.type === 'deleteRange') return [];
  return request.type === 'delete' ? request.keys : request.values.map(({ id }) => id);
}
