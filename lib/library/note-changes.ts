import type { DBCoreMutateRequest } from 'dexie';
import type { LibraryDatabase } from './database';
import { holdOpen } from './hold-open';

/**
 * Has it noted elsewhere which papers are written or removed, before they are: so that nobody who dies in
 * between leaves a change that isn't noted. To be called before the database opens.
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
            // An index that fails is no reason not to keep a paper.
            const noted = note(ids).catch(() => {});
            return holdOpen(request.trans, noted).then(() => table.mutate(request));
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
