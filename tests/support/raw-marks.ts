/**
 * Changes fields of marks by their ids. It runs inside a page of the extension, on bare IndexedDB, so it
 * must not name anything of ours.
 */
export function changeMarks(changes: Record<string, object>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('arxiv-daily');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('marks', 'readwrite');
      const marks = writing.objectStore('marks');
      for (const [id, change] of Object.entries(changes)) {
        const reading = marks.get(id);
        reading.onsuccess = () => marks.put({ ...reading.result, ...change });
      }
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
