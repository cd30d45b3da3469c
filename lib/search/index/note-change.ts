import { kept } from './idb';

/** Notes in a search index that these papers are other ones from now on; resolves once it is kept. */
export function noteChange(db: IDBDatabase, ids: readonly string[]): Promise<void> {
  const transaction = db.transaction('changes', 'readwrite');
  transaction.objectStore('changes').add(ids);
  return kept(transaction);
}
