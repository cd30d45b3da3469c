import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '@/lib/library/database';
import { IndexMoved } from '@/lib/search/index/step';
import type { Filter } from './filter';
import { findIndexed } from './indexed/find-indexed';
import { type IndexedLibrary, newIndexedLibrary } from './indexed/in-step';
import { indexNameOf } from './indexed/index-name';
import type { LibraryRows } from './indexed/library-rows';
import { offersIn } from './indexed/offers-in';
import { newScanner, type Scanner } from './scanner';
import { rests } from './slices';

/** What the library has to choose from. */
export type Offers = {
  /** How many papers each category has, by id. */
  categories: ReadonlyMap<string, number>;
  tags: readonly string[];
};

/** What a filter finds: ids in its order. */
export type FoundPapers = {
  ids: readonly string[];
  /** Names of the saved queries by id. */
  names: ReadonlyMap<string, string>;
};

/** Searches the stored papers. */
export type Finder = {
  /**
   * Gives what a filter finds in the library as it stands now. At the first search, while the library is
   * still being read, `tell` is given what the answer begins with, part by part.
   */
  find(filter: Filter, tell?: (part: FoundPapers) => void): Promise<FoundPapers>;
  /** Empty until the first `find` or `offer`. */
  offers: ReadonlySignal<Offers>;
  /** Whether an index answers, which takes less than a frame. */
  isQuick: ReadonlySignal<boolean>;
  /** Works out what there is to choose from, where an index tells it. */
  offer(): Promise<void>;
  close(): void;
};

/**
 * Makes the finder of one page; `now` gives the computer's clock, epoch milliseconds. Where there is no whole
 * index, or it fails, each paper is looked at.
 */
export function newFinder(db: LibraryDatabase, now: () => number): Finder {
  const rest = rests(new AbortController().signal);
  const indexed = newIndexedLibrary(db, indexNameOf(db), rest);
  const offers = signal<Offers>({ categories: new Map(), tags: [] });
  const isQuick = signal(false);
  let scanner: Scanner | undefined;
  let offered: { rows: LibraryRows; version: number } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  function inTurn(): Promise<IndexedLibrary | undefined> {
    const library = last.catch(() => {}).then(indexed.inStep);
    last = library;
    return library;
  }
  async function byIndex<Value>(
    work: (library: IndexedLibrary) => Promise<Value>,
  ): Promise<Value | undefined> {
    // Once more where another page has put segments together meanwhile.
    for (const isLast of [false, true]) {
      try {
        const library = await inTurn();
        const value = library && (await work(library));
        isQuick.value = library?.rows.isWhole === true;
        return value;
      } catch (error) {
        indexed.renewAll();
        isQuick.value = false;
        if (!(error instanceof IndexMoved)) return undefined;
        if (isLast) await indexed.discard().catch(() => {});
      }
    }
    return undefined;
  }
  async function find(filter: Filter, tell?: (part: FoundPapers) => void): Promise<FoundPapers> {
    const found = await byIndex(async (library) => {
      const { names } = library;
      const told = tell && ((ids: readonly string[]) => tell({ ids, names }));
      const ids = await findIndexed(library, filter, { db, now: now(), rest, tell: told });
      return { ids, names };
    });
    if (found) {
      scanner?.close();
      scanner = undefined;
      void offer();
      return found;
    }
    scanner ??= newScanner(db, rest);
    const scanned = await scanner.find(filter, now(), tell);
    show(await scanner.offers());
    return scanned;
  }
  function show(fresh: Offers): void {
    if (!isSameOffer(fresh, offers.peek())) offers.value = fresh;
  }
  async function offer(): Promise<void> {
    await byIndex(async (library) => {
      const { rows } = library;
      if (offered?.rows === rows && offered.version === rows.version) return;
      offered = { rows, version: rows.version };
      show(await offersIn(db, library));
    });
  }
  function close(): void {
    indexed.close();
    scanner?.close();
  }
  return { find, offers, isQuick, offer, close };
}

function isSameOffer(a: Offers, b: Offers): boolean {
  return JSON.stringify([...a.categories, a.tags]) === JSON.stringify([...b.categories, b.tags]);
}
