import type { Feed, Paper } from '@/lib/arxiv/paper';
import { feed } from './papers';

/** What arXiv has, and what it says of the order and the size of its answers. */
export type ModelArxiv = { papers: Paper[]; now: () => number; alter?: (feed: Feed) => Feed };

/** `yyyymmddhhmm` as epoch milliseconds. */
function minuteOf(digits: string): number {
  const [year, month, day, hour, minute] = (
    digits.match(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/) ?? []
  ).slice(1);
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

/** Answers an address as arXiv does for a query that all its papers match, spans included. */
export function modelAnswer({ papers, now, alter = (one) => one }: ModelArxiv, url: string): Feed {
  const asked = new URL(url).searchParams;
  const [, from, until] =
    /submittedDate:\[(\d{12}) TO (\d{12})\]/.exec(asked.get('search_query') ?? '') ?? [];
  const key = asked.get('sortBy') === 'submittedDate' ? 'published' : 'updated';
  const found = papers
    .filter(({ published }) => {
      if (!from || !until) return true;
      return published >= minuteOf(from) && published <= minuteOf(until);
    })
    .toSorted((a, b) => b[key] - a[key]);
  const start = Number(asked.get('start'));
  return alter(feed(found, { start, updated: now() }, Number(asked.get('max_results'))));
}
