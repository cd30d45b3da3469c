import type { Feed, Paper } from '@/lib/arxiv/paper';

export const day = 86_400_000;
/** A Wednesday, 10:00 Eastern. */
export const aWednesday = Date.UTC(2026, 0, 14, 15);

/** A paper that differs from a plain one in what the test is about. */
export function paper(change: Partial<Paper> & { id: string }): Paper {
  const published = change.published ?? aWednesday - day;
  return {
    version: 1,
    title: `Title of ${change.id}`,
    abstract: `Abstract of ${change.id}.`,
    authors: [{ name: 'Ada Example', affiliations: [] }],
    published,
    updated: published,
    primaryCategory: 'cs.LG',
    categories: ['cs.LG'],
    dois: [],
    ...change,
  };
}

/** `count` papers with ids of one month, numbered from `from`, newest first. */
export function papers(count: number, change: Partial<Paper> = {}, from = 1): Paper[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(from + count - 1 - index).padStart(5, '0');
    return paper({ id: `2601.${number}`, ...change });
  });
}

/** The page of an answer that arXiv gives of these papers. */
export function feed(all: readonly Paper[], change: Partial<Feed> = {}, size = 100): Feed {
  const start = change.start ?? 0;
  return {
    updated: aWednesday,
    total: all.length,
    start,
    papers: all.slice(start, start + size),
    unreadable: 0,
    ...change,
  };
}
