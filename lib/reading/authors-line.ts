import type { Author } from '@/lib/arxiv/paper';

/** The names a card shows, and how many more there are. */
export type AuthorsLine = { names: string[]; more: number };

/** Gives the first few author names; a single one left over is shown too, not counted. */
export function authorsLine(authors: readonly Author[], shown = 3): AuthorsLine {
  const count = authors.length === shown + 1 ? shown + 1 : shown;
  const names = authors.slice(0, count).map((author) => author.name);
  return { names, more: authors.length - names.length };
}
