import type { Feed, Paper } from '@/lib/arxiv/paper';
import { readReplayFolder } from '@/tools/local-arxiv/replay';

type Recording = ReturnType<typeof readReplayFolder>;
type Version = Recording['versions'][number];

/** arXiv as a bot saw it over recorded days: a query gets all that was reported until a moment. */
export type RecordedArxiv = {
  /** When the bot looked, ascending, epoch milliseconds. */
  times: readonly number[];
  /** What was reported after one moment and until another. */
  reported(after: number, until: number): Version[];
  /** The newest version of each paper reported until a moment, newest first. */
  shelf(until: number): Version[];
  /** Answers one address of the query interface at a moment. */
  answer(url: string, now: number): Feed;
};

/** Makes an arXiv of the days recorded in a folder. */
export function recordedArxiv(folder: string): RecordedArxiv {
  const { times, versions } = readReplayFolder(folder);
  const shelves = new Map<number, Version[]>();

  function shelf(until: number): Version[] {
    const day = times.findLast((time) => time <= until) ?? 0;
    const known = shelves.get(day);
    if (known) return known;
    const newest = new Map<string, Version>();
    for (const one of versions) {
      const other = newest.get(one.id);
      if (one.announced <= day && one.version >= (other?.version ?? 0)) newest.set(one.id, one);
    }
    const made = [...newest.values()].sort((one, other) => other.updated - one.updated);
    shelves.set(day, made);
    return made;
  }

  return {
    times,
    shelf,
    reported: (after, until) =>
      versions.filter(({ announced }) => announced > after && announced <= until),
    answer: (url, now) => {
      const asked = new URL(url).searchParams;
      const found = shelf(now).filter(spanOf(asked.get('search_query') ?? ''));
      const start = Number(asked.get('start'));
      const papers = found.slice(start, start + Number(asked.get('max_results'))).map(paperOf);
      return { updated: now, total: found.length, start, papers, unreadable: 0 };
    },
  };
}

/** Which papers a span of submission lets through; both ends belong to it, minutes are whole. */
function spanOf(search: string): (paper: Version) => boolean {
  const [, from, until] = /submittedDate:\[(\d{12}) TO (\d{12})\]/.exec(search) ?? [];
  if (!from || !until) return () => true;
  return ({ published }) => published >= minuteOf(from) && published <= minuteOf(until);
}

function minuteOf(text: string): number {
  return Date.parse(text.replace(/(....)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:00Z'));
}

function paperOf(version: Version): Paper {
  const { announced: _, authors, dois, categories, ...paper } = version;
  return {
    ...paper,
    authors: authors.map(({ name }) => ({ name, affiliations: [] })),
    primaryCategory: categories[0] ?? '',
    categories: [...categories],
    dois: [...dois],
  };
}
