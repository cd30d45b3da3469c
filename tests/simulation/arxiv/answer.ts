import type { Feed, Paper } from '@/lib/arxiv/paper';
import type { Index } from './index-of-papers';
import { topics } from './topics';

/** What an address of the query interface asks for. */
export type Question = {
  topic?: number;
  /** Only papers submitted in this time, both ends included. */
  span?: { from: number; until: number };
  ids?: readonly string[];
  start: number;
  size: number;
  bySubmission: boolean;
};

/** Reads an address; throws where the model doesn't know what is asked for. */
export function questionOf(url: string): Question {
  const { searchParams } = new URL(url);
  const number = (name: string) => Number(searchParams.get(name) ?? Number.NaN);
  const [start, size] = [number('start'), number('max_results')];
  if (!(start >= 0 && size > 0 && start + size <= 10_000)) throw new Error(`arxiv: 500 for ${url}`);
  const bySubmission = searchParams.get('sortBy') === 'submittedDate';
  const ids = searchParams.get('id_list')?.split(',');
  const search = searchParams.get('search_query');
  const asked = { start, size, bySubmission, ...(ids && { ids }) };
  return search === null ? asked : { ...asked, ...readSearch(search) };
}

function readSearch(search: string): Pick<Question, 'topic' | 'span'> {
  const dated = /^\((.*)\) AND submittedDate:\[(\d{4,14}) TO (\d{4,14})\]$/s.exec(search);
  const text = unbracketed(dated?.[1] ?? search);
  const topic = topics.findIndex((one) => unbracketed(one.text) === text);
  if (topic < 0) throw new Error(`arxiv: nobody knows what “${search}” means here`);
  if (!dated) return { topic };
  // Days and months that are left out are those of the beginning, or of the end.
  const from = timeOf(dated[2] ?? '', '000001010000');
  const until = timeOf(dated[3] ?? '', '999912312359');
  return { topic, span: { from, until } };
}

/** None of the topics means something else without brackets, so they may be set in any way. */
function unbracketed(text: string): string {
  return text.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Minutes count: an end of 2359 means 23:59:00. */
function timeOf(digits: string, rest: string): number {
  const all = (digits + rest.slice(digits.length)).slice(0, 12);
  const [, year, month, date, hours, minutes] = /^(....)(..)(..)(..)(..)$/.exec(all) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hours), Number(minutes));
}

/** Gives what arXiv's index answers at this moment, all of it in order; `feedOf` cuts the page. */
export function found(index: Index, { topic, span, ids, bySubmission }: Question): Paper[] {
  const papers = topic === undefined ? [] : index.of(topic).toReversed();
  const inSpan = span
    ? papers.filter(({ published }) => published >= span.from && published <= span.until)
    : papers;
  if (bySubmission) inSpan.sort((one, other) => other.published - one.published);
  if (!ids) return inSpan;
  const asked = ids.flatMap((id) => index.find(id) ?? []);
  return topic === undefined ? asked : inSpan.filter((paper) => asked.includes(paper));
}

/** Gives one page of an answer. */
export function feedOf(all: readonly Paper[], { start, size }: Question, now: number): Feed {
  return {
    updated: Math.floor(now / 1000) * 1000,
    total: all.length,
    start,
    papers: all.slice(start, start + size),
    unreadable: 0,
  };
}
