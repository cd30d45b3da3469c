import { database } from '@/lib/library/database';
import { type Finder, newFinder } from '@/lib/reading/finder';
import type { Evening } from '../library/papers';
import { takeEvening } from './fill';

let finder: Finder | undefined;

/** What one search took: milliseconds until the first papers were known and until all were. */
export type Search = { first: number; whole: number; found: number };

/** Searches all papers; the first search of a page opens the database and whatever searches it. */
export async function search(text: string): Promise<Search> {
  const before = performance.now();
  let first: number | undefined;
  finder ??= newFinder(database, () => Date.now());
  const { ids } = await finder.find({ view: 'all', text }, (part) => {
    if (part.ids.length > 0) first ??= performance.now() - before;
  });
  const whole = performance.now() - before;
  return { first: first ?? whole, whole, found: ids.length };
}

/**
 * Milliseconds from the moment so many new papers were stored until a page that had searched before finds
 * all of them by a word they share.
 */
export async function findNew(evening: Evening, word: string): Promise<number> {
  await search(word);
  await takeEvening(evening);
  const before = performance.now();
  while ((await search(word)).found < evening.papers.length) {
    await new Promise((next) => setTimeout(next, 1));
  }
  return performance.now() - before;
}

/** Milliseconds of each key of these words, typed one after the other by somebody who waits each time. */
export async function typeWords(words: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) {
      times.push((await search(word.slice(0, length))).first);
    }
  }
  return times;
}

/** Milliseconds in which a plain scan of all papers, read anew, finds those with a word. */
export async function scanFor(text: string): Promise<{ ms: number; found: number }> {
  await database.open();
  const before = performance.now();
  let [found, after] = [0, ''];
  for (;;) {
    const papers = await database.papers.where('id').above(after).limit(2000).toArray();
    found += papers.filter(({ title, abstract }) => `${title} ${abstract}`.includes(text)).length;
    const last = papers.at(-1);
    if (!last) return { ms: performance.now() - before, found };
    after = last.id;
  }
}

/** Databases beside the library, with the bytes their rows take as JSON or as buffers; MB. */
export async function indexOnDisk(): Promise<number> {
  const all = await indexedDB.databases();
  const others = all.flatMap(({ name }) => (name && !notOurs.test(name) ? name : []));
  const sizes = await Promise.all(others.map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

const notOurs = /^(?:arxiv-daily|bench-.*)$/;

function sizeOf(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      let bytes = 0;
      const read = db.transaction([...db.objectStoreNames]);
      for (const store of db.objectStoreNames) {
        const reading = read.objectStore(store).openCursor();
        reading.onsuccess = () => {
          const cursor = reading.result;
          if (!cursor) return;
          bytes += bytesOf(cursor.value) + bytesOf(cursor.key);
          cursor.continue();
        };
      }
      read.oncomplete = () => {
        db.close();
        resolve(bytes);
      };
    };
  });
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  const parts: [string, unknown][] = Object.entries(value);
  return parts.reduce((sum, [name, part]) => sum + name.length + bytesOf(part), 0);
}
