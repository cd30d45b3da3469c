import Dexie from 'dexie';
import { firstTables } from './first-changes';

/** Calls back after each change, in whichever page or worker it was made, of what the first screen is made of. */
export function onFirstChanges(database: string, hear: () => void): void {
  const parts = firstTables.map((table) => `idb://${database}/${table}/`);
  Dexie.on('storagemutated', (changes) => {
    if ('all' in changes || parts.some((part) => part in changes)) hear();
  });
}
