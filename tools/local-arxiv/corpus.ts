import type { Supply } from './papers/generate';
import { makeVersion, type Version, type VersionInput } from './papers/version';
import { type Document as AnyDocument, readWords } from './query/document';
import { makeVocabulary, type Vocabulary } from './query/vocabulary';

/** A version with what is known of its words. */
export type Document = AnyDocument<Version>;

/** The newest visible versions during a span of time in which nothing is announced. */
export type Shelf = { from: number; until: number; documents: readonly Document[] };

export type Corpus = {
  /** Adds versions by hand; one with the same id and number is replaced. */
  add(...inputs: VersionInput[]): void;
  remove(id: string): void;
  /** Empties the corpus, and nothing more is generated. */
  clear(): void;
  /** How many papers can be found at a moment. */
  count(at: number): number;
  shelfAt(at: number): Shelf;
  /** A version that can be found at a moment; without a number the newest such one. */
  find(id: string, version: number | undefined, at: number): Document | undefined;
  /** The versions announced from a moment on and before another. */
  announced(from: number, until: number): Version[];
  /** Reads the words of documents, so that they can be matched. */
  vocabularyFor(documents: readonly Document[]): Vocabulary;
};

function newestAt(documents: readonly Document[], at: number): Document | undefined {
  return documents.findLast(({ version }) => version.announced <= at);
}

function makeShelf(papers: Iterable<Document[]>, at: number): Shelf {
  const shelf = { from: 0, until: Number.POSITIVE_INFINITY };
  const documents: Document[] = [];
  for (const versions of papers) {
    for (const { version } of versions) {
      if (version.announced <= at) shelf.from = Math.max(shelf.from, version.announced);
      else shelf.until = Math.min(shelf.until, version.announced);
    }
    const newest = newestAt(versions, at);
    if (newest) documents.push(newest);
  }
  return { ...shelf, documents };
}

/** Makes a corpus that takes what `supply` has whenever time moves on. */
export function makeCorpus(supply: Supply = () => []): Corpus {
  const papers = new Map<string, Document[]>();
  const vocabulary = makeVocabulary();
  let source = supply;
  let shelf: Shelf | undefined;

  function put(version: Version): void {
    const others = papers.get(version.id) ?? [];
    const kept = others.filter((other) => other.version.version !== version.version);
    const all = [...kept, { version }].sort((a, b) => a.version.version - b.version.version);
    papers.set(version.id, all);
    shelf = undefined;
  }

  function take(until: number): void {
    for (const version of source(until)) put(version);
  }

  function shelfAt(at: number): Shelf {
    take(at);
    if (!shelf || at < shelf.from || at >= shelf.until) shelf = makeShelf(papers.values(), at);
    return shelf;
  }

  return {
    shelfAt,
    add: (...inputs) => {
      for (const input of inputs) put(makeVersion(input));
    },
    remove: (id) => {
      papers.delete(id);
      shelf = undefined;
    },
    clear: () => {
      source = () => [];
      papers.clear();
      shelf = undefined;
    },
    count: (at) => shelfAt(at).documents.length,
    find: (id, number, at) => {
      take(at);
      const visible = (papers.get(id) ?? []).filter(({ version }) => version.announced <= at);
      if (number === undefined) return visible.at(-1);
      return visible.find(({ version }) => version.version === number);
    },
    announced: (from, until) => {
      take(until);
      const all = [...papers.values()].flat().map(({ version }) => version);
      return all.filter(({ announced }) => announced >= from && announced < until);
    },
    vocabularyFor: (documents) => {
      for (const document of documents) readWords(document, vocabulary);
      return vocabulary;
    },
  };
}
