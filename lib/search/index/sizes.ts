/** How much is done at once. */
export type Sizes = {
  /** Papers of one segment of the first reading. */
  papers: number;
  /** Papers that changed, or as many as were written together. */
  changes: number;
  /** Bytes after which a block of terms is full. */
  block: number;
  /** Bytes a merge writes in one transaction. */
  part: number;
};

/** What is quick enough on a slow machine. */
export const usual: Sizes = { papers: 2000, changes: 500, block: 8000, part: 256_000 };
