import Dexie, { type ObservabilitySet } from 'dexie';
import type { LibraryDatabase } from './database';

/** Tells whenever the reader has changed something, here or in another page, that isn't sent yet. */
export function onUnsent(db: LibraryDatabase, tell: () => void): void {
  const part = `idb://${db.name}/${db.edits.name}/`;
  Dexie.on('storagemutated', (changes: ObservabilitySet) => {
    if (!(part in changes)) return;
    void db.edits
      .where('unsent')
      .equals(1)
      .limit(1)
      .count()
      .then((count) => {
        if (count > 0) tell();
      });
  });
}
