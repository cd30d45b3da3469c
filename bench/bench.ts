import type { Browser } from './browser/browser';
import type { Row } from './table/row';

/** What a family of rows is given. */
export type Bench = {
  /** How many papers the libraries hold, the smallest first. */
  sizes: readonly number[];
  /** A browser with a library of so many papers, fresh for this family of rows, closed after it. */
  library(papers: number): Promise<Browser>;
  /** A number of samples, fewer where the bench is to be quick. */
  samples(wanted: number): number;
  /** Tells whoever waits what is going on. */
  say(words: string): void;
};

/** Measures the rows that belong together, one after the other. */
export type Family = (bench: Bench) => Promise<Row[]>;

/** `1k`, `100k`. */
export function inWords(papers: number): string {
  return papers % 1000 === 0 ? `${papers / 1000}k` : String(papers);
}
