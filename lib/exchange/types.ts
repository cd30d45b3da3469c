/** A query somebody hands us; nothing is added before the reader has seen it. */
export type OfferedQuery = { name: string; text: string };

/** A paper another program had already shown the reader. */
export type KnownPaper = {
  /** Base id without version. */
  id: string;
  version: number;
  /** Epoch milliseconds; the first of the id's month where nothing better is said. */
  published: number;
};

/** What was found in a file or text; `skipped` counts what could not be used. */
export type Found =
  | {
      kind: 'config' | 'pack' | 'opml' | 'address';
      queries: OfferedQuery[];
      skipped: number;
    }
  | { kind: 'known'; papers: KnownPaper[]; skipped: number; withoutVersion: number };

/** Why nothing could be read; each has words of its own. */
export type ExchangeProblem =
  | 'empty'
  | 'tooLarge'
  | 'notJson'
  | 'unknownForm'
  | 'brokenPack'
  | 'newerPack'
  | 'tooMany'
  | 'tooLong'
  | 'noFeeds'
  | 'noPapers';

export type ReadResult = { ok: true; found: Found } | { ok: false; problem: ExchangeProblem };
