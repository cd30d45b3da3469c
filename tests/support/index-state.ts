/**
 * Says how far the search index has come: `whole`, or how many segments a merge or the first reading still
 * has to do with. It runs inside a page of the extension, on bare IndexedDB, so it must not name anything
 * of ours.
 */
export async function indexState(): Promise<'none' | 'reading' | 'merging' | 'behind' | 'whole'> {
  const name = 'arxiv-daily-search';
  const there = (await indexedDB.databases()).some((one) => one.name === name);
  if (!there) return 'none';
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['state', 'changes']);
      const state = transaction.objectStore('state').get('state');
      const changes = transaction.objectStore('changes').count();
      transaction.oncomplete = () => {
        opening.result.close();
        const held = state.result;
        if (!held) resolve('none');
        else if (held.reading !== undefined) resolve('reading');
        else if (held.merge) resolve('merging');
        else resolve(changes.result > 0 ? 'behind' : 'whole');
      };
    };
  });
}
