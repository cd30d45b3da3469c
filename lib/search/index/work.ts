import type { Rest } from '../reading';
import type { PaperList } from './paper-list';
import type { Sizes } from './sizes';

/** What every step of the upkeep needs. */
export type Work = {
  db: IDBDatabase;
  /** The papers of a segment, which never change. */
  listOf: (segment: number) => Promise<PaperList>;
  sizes: Sizes;
  rest: Rest;
};
