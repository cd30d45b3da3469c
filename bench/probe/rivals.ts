import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import { database } from '@/lib/library/database';

type Text = { id: string; title: string; abstract: string; authors: string };

/** A search that is a library: built once, kept as text in IndexedDB, read back by each fresh page. */
type Rival = {
  add(texts: readonly Text[]): void;
  search(words: string): number;
  save(): Promise<Map<string, string>>;
  load(kept: ReadonlyMap<string, string>): Promise<void>;
};

const fields: ('title' | 'abstract' | 'authors')[] = ['title', 'abstract', 'authors'];
const options = { fields };

function newMiniSearch(): Rival {
  let index = new MiniSearch<Text>(options);
  return {
    add: (texts) => index.addAll(texts),
    search: (words) => index.search(words, { prefix: true, combineWith: 'AND' }).length,
    save: async () => new Map([['index', JSON.stringify(index)]]),
    load: async (kept) => {
      index = MiniSearch.loadJSON<Text>(kept.get('index') ?? '', options);
    },
  };
}

function newFlexSearch(): Rival {
  const index = new Document<Text>({
    document: { id: 'id', index: fields },
    tokenize: 'forward',
  });
  return {
    add: (texts) => {
      for (const text of texts) index.add(text);
    },
    search: (words) => index.search(words, { limit: 50 }).length,
    save: async () => {
      const parts = new Map<string, string>();
      await index.export((key: string, part: string) => {
        parts.set(key, part);
      });
      return parts;
    },
    load: async (kept) => {
      for (const [key, part] of kept) await index.import(key, part);
    },
  };
}

const makers = { MiniSearch: newMiniSearch, FlexSearch: newFlexSearch };
export type RivalName = keyof typeof makers;
let open: Rival | undefined;

/** Builds the rival's index of all papers and keeps it; milliseconds, and MB of text. */
export async function buildRival(name: RivalName): Promise<{ built: number; disk: number }> {
  const rival = makers[name]();
  let [built, after] = [0, ''];
  for (;;) {
    const papers = await database.papers.where('id').above(after).limit(2000).toArray();
    const last = papers.at(-1);
    if (!last) break;
    after = last.id;
    const before = performance.now();
    rival.add(papers.map(({ authors, ...paper }) => ({ ...paper, authors: namesOf(authors) })));
    built += performance.now() - before;
  }
  const parts = await rival.save();
  const db = await rivalDatabase();
  // One value of hundreds of MB can't be cloned; a blob goes to disk as it is.
  for (const [key, part] of parts) {
    await inStore(db, 'readwrite', (store) => store.put(new Blob([part]), [name, key]));
  }
  db.close();
  const letters = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
  return { built, disk: letters / 1e6 };
}

function namesOf(authors: readonly { name: string }[]): string {
  return authors.map(({ name }) => name).join(' ');
}

/** Milliseconds in which a fresh page has the rival's first result. */
export async function rivalFirst(name: RivalName, words: string): Promise<number> {
  const before = performance.now();
  const db = await rivalDatabase();
  const range = IDBKeyRange.bound([name], [name, []]);
  const keys = await inStore(db, 'readonly', (store) => store.getAllKeys(range));
  const blobs = await inStore(db, 'readonly', (store) => store.getAll(range) as IDBRequest<Blob[]>);
  const texts = await Promise.all(blobs.map((blob) => blob.text()));
  open = makers[name]();
  await open.load(new Map(texts.map((text, at) => [String((keys[at] as string[])[1]), text])));
  open.search(words);
  return performance.now() - before;
}

/** Milliseconds of each key of these words, in a page whose rival is loaded. */
export function typeRival(words: readonly string[]): number[] {
  return words.flatMap((word) =>
    Array.from({ length: word.length }, (_, length) => {
      const before = performance.now();
      open?.search(word.slice(0, length + 1));
      return performance.now() - before;
    }),
  );
}

function rivalDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-rivals', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('indexes');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
}

function inStore<Value>(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('indexes', mode);
    const request = ask(transaction.objectStore('indexes'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
  });
}
