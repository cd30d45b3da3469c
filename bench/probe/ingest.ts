import type { Paper } from '@/lib/arxiv/paper';
import { parseFeed } from '@/lib/arxiv/parse-feed';
import { openCheck } from '@/lib/library/checks';
import { database } from '@/lib/library/database';
import { freshMark } from '@/lib/library/fresh-mark';
import { ingest } from '@/lib/library/ingest';
import { reconcile } from '@/lib/library/reconcile';
import { savedQueries } from '@/lib/library/saved-queries';

/** Milliseconds of each step. */
export type Steps = { parse: number; reconcile: number; store: number };

/** Takes an answer of arXiv in as a check does; each paper must be new. */
export async function takeAnswer(xml: string): Promise<Steps> {
  const [query] = await savedQueries(database);
  if (!query) throw new Error('bench: no saved query');
  const { id } = await openCheck(database, query, Date.now());
  const start = performance.now();
  const feed = parseFeed(xml);
  const parsed = performance.now();
  reconcileAll(feed.papers);
  const reconciled = performance.now();
  const asked = feed.papers.length;
  await ingest(database, { id, atLeast: 100, asked, now: Date.now() }, feed);
  const stored = performance.now();
  return {
    parse: parsed - start,
    reconcile: reconciled - parsed,
    store: stored - reconciled,
  };
}

/** Milliseconds in which an answer becomes rows, without a database. */
export function computeAnswer(xml: string): number {
  const start = performance.now();
  reconcileAll(parseFeed(xml).papers);
  return performance.now() - start;
}

function reconcileAll(papers: readonly Paper[]): void {
  const rules = { queryId: 'bench-0', arrived: 1, asOf: 1, baseline: false };
  reconcile(papers, { papers: new Map(), marks: new Map() }, rules);
}

/** Milliseconds in which fast-xml-parser alone reads an answer, and bare IndexedDB puts its rows. */
export async function takeRaw(xml: string): Promise<Omit<Steps, 'reconcile'>> {
  const { papers } = parseFeed(xml);
  const rows = papers.map((paper) => ({ ...paper, asOf: 1 }));
  const marks = papers.map((paper) => ({ ...freshMark(paper, 1, ['bench-0']), unread: 1 }));
  const db = await rawDatabase();
  const parse = await parseRaw(xml);
  const parsed = performance.now();
  await new Promise((resolve, reject) => {
    const write = db.transaction(['papers', 'marks'], 'readwrite');
    for (const row of rows) write.objectStore('papers').put(row);
    for (const mark of marks) write.objectStore('marks').put(mark);
    write.oncomplete = resolve;
    write.onerror = () => reject(write.error);
  });
  const store = performance.now() - parsed;
  db.close();
  return { parse, store };
}

/** Milliseconds in which fast-xml-parser alone reads an answer. */
export async function parseRaw(xml: string): Promise<number> {
  // Bundled by itself, as it comes from npm: what our build leaves out of it is in there.
  const address = '/plain-xml.js';
  const { readPlain }: typeof import('./plain-xml') = await import(/* @vite-ignore */ address);
  const start = performance.now();
  readPlain(xml);
  return performance.now() - start;
}

/** The tables a paper needs in any layout, and an index for each list. */
function rawDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-raw', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('papers', { keyPath: 'id' });
      const marks = opening.result.createObjectStore('marks', { keyPath: 'id' });
      for (const flag of ['unread', 'starred', 'later', 'archived', 'muted']) {
        marks.createIndex(flag, [flag, 'firstSeen', 'published', 'id']);
      }
      marks.createIndex('all', ['firstSeen', 'published', 'id']);
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
}
