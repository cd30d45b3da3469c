import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sort } from '../engine';
import { prepare } from '../prepare';
import { readSearch } from '../read-search';
import { newScan } from '../scan';
import { anyPaper, anyText, corpus } from '../some-documents';
import type { Searchable } from '../types';
import { newBlockCache } from './block-cache';
import { openIndexDatabase } from './database';
import { findRows, timesOf } from './find-rows';
import { newLookup } from './lookup';
import { openIndex } from './open-index';
import { rowOrder } from './row-order';
import { askIndex, rowTests } from './row-tests';
import { idOf, newStanding, rowOf } from './standing';
import { keepUp, type PaperSource } from './upkeep';

const now = Date.UTC(2026, 1, 4);
const rest = () => undefined;
/** So that there are many segments, blocks and parts of merges. */
const sizes = { papers: 3, changes: 2, block: 200, part: 500 };
let count = 0;

/** A library whose every change is noted. */
async function newLibrary(): Promise<{
  db: IDBDatabase;
  papers: Map<string, Searchable>;
  source: PaperSource;
  change(papers: readonly Searchable[], gone?: readonly string[]): Promise<void>;
}> {
  count += 1;
  const db = await openIndexDatabase(`index-${count}`);
  const papers = new Map<string, Searchable>();
  const source: PaperSource = {
    async after(id, limit) {
      const ids = [...papers.keys()].filter((one) => one > id).sort();
      const some = ids.slice(0, limit);
      return {
        papers: some.flatMap((one) => papers.get(one) ?? []),
        last: some.length < ids.length ? some.at(-1) : undefined,
      };
    },
    byId: async (ids) => ids.flatMap((id) => papers.get(id) ?? []),
  };
  async function change(put: readonly Searchable[], gone: readonly string[] = []): Promise<void> {
    for (const paper of put) papers.set(paper.id, paper);
    for (const id of gone) papers.delete(id);
    const transaction = db.transaction('changes', 'readwrite');
    transaction.objectStore('changes').add([...put.map(({ id }) => id), ...gone]);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
  }
  return { db, papers, source, change };
}

type Library = Awaited<ReturnType<typeof newLibrary>>;

/** Opens the index and tells it all that isn't indexed; gives what answers searches. */
async function opened({ db, papers }: Library) {
  const index = await openIndex(db);
  const standing = newStanding(index);
  for (const paper of papers.values()) {
    const row = rowOf(index, paper.id);
    if (row === undefined) throw new Error(`${paper.id} is missing`);
    const { states, queryNames, tags = [] } = paper;
    standing.kinds[row] = standing.held.push({ states, queryNames, tags }) - 1;
    if (paper.note) standing.notes.set(row, prepare({ ...paper, id: '', tags: [] }).rest);
  }
  const lookup = newLookup(index, newBlockCache(db));
  return async (text: string, sort: Sort): Promise<string[]> => {
    const search = readSearch(text);
    const tests = rowTests(search, await askIndex(lookup, search), standing, now);
    const order = await rowOrder(standing, timesOf(sort), rest);
    const rows = findRows(standing, order, tests, { sort, isWanted: () => true });
    return rows.map((row) => idOf(index, row));
  };
}

async function scanned(papers: Iterable<Searchable>, text: string, sort: Sort): Promise<string[]> {
  const engine = newScan(async function* source() {
    yield [...papers];
  });
  const request = { sort, limit: Infinity, now };
  return [...(await engine.search(readSearch(text), request)).ids];
}

const sorts = ['arrival', 'published', 'relevance', 'queries'] as const;
const words = fc.constantFrom(
  ...'a b e o spin orb orbit "spin orbit" li2o é ö か 量子 nonlinear non-linear "a b" au:o au:"a o" au:a'.split(
    / (?=(?:[^"]*"[^"]*")*[^"]*$)/,
  ),
  ...'ti:a abs:"e" cat:math cat:cs.L tag:a is:unread query:o before:2024 after:700d 2602.01710 -a -"spin orbit"'.split(
    / (?=(?:[^"]*"[^"]*")*[^"]*$)/,
  ),
);
const anySearch = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  anyText,
);

/** A search for words that stand in a row in some paper. */
function fromPaper({ title, abstract, authors }: Searchable, from: number, length: number): string {
  const all = [title, abstract, ...authors].join(' ').split(/[\s:"“”„]+/);
  const part = all.slice(from % all.length, (from % all.length) + length).join(' ');
  return `"${part}`;
}

const library = fc.uniqueArray(anyPaper, { selector: ({ id }) => id, maxLength: 12 });

test('the index finds what a scan finds, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      library,
      fc.array(anySearch, { maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 4 })), { maxLength: 4 }),
      async (given, searches, parts) => {
        const made = await newLibrary();
        const papers = [...given, ...corpus.filter(({ id }) => !given.some((p) => p.id === id))];
        for (const paper of papers) made.papers.set(paper.id, paper);
        await keepUp(made.db, made.source, rest, { sizes });
        const find = await opened(made);
        const stood = parts.flatMap(([at, from, length]) => {
          const paper = papers[at % papers.length];
          const text = paper ? fromPaper(paper, from, length) : '';
          return [text, `${text}"`, text.replace('"', 'au:"')];
        });
        for (const text of [...searches, ...stood]) {
          for (const sort of sorts) {
            expect([text, await find(text, sort)]).toEqual([
              text,
              await scanned(papers, text, sort),
            ]);
          }
        }
        made.db.close();
      },
    ),
    { numRuns: 15 },
  );
});

/** A database that breaks down at the transaction of this number that would write. */
function mortal(db: IDBDatabase, life: number): IDBDatabase {
  let left = life;
  return new Proxy(db, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name);
      return (...given: Parameters<IDBDatabase['transaction']>) => {
        const transaction = target.transaction(...given);
        if (given[1] === 'readwrite' && --left < 0) {
          transaction.abort();
          throw new Error('died');
        }
        return transaction;
      };
    },
  });
}

const change = fc.record({
  put: library,
  gone: fc.array(fc.nat(11), { maxLength: 4 }),
  life: fc.option(fc.nat(8), { nil: undefined }),
});

test('whatever comes, changes and goes, and whoever dies at whichever step, it is as the scan', async () => {
  await fc.assert(
    fc.asyncProperty(
      library,
      fc.array(change, { maxLength: 5 }),
      fc.array(anySearch, { minLength: 1, maxLength: 3 }),
      async (given, changes, searches) => {
        const made = await newLibrary();
        for (const paper of given) made.papers.set(paper.id, paper);
        for (const { put, gone, life } of changes) {
          const ids = [...made.papers.keys()];
          await made.change(
            put,
            gone.flatMap((at) => ids[at] ?? []),
          );
          const db = life === undefined ? made.db : mortal(made.db, life);
          await keepUp(db, made.source, rest, { sizes }).catch((error) => {
            if (error.message !== 'died') throw error;
          });
        }
        await keepUp(made.db, made.source, rest, { sizes });
        const find = await opened(made);
        for (const text of searches) {
          expect(await find(text, 'relevance')).toEqual(
            await scanned(made.papers.values(), text, 'relevance'),
          );
        }
        made.db.close();
      },
    ),
    { numRuns: 15 },
  );
});
