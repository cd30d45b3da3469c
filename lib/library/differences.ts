import { categoriesIn } from '@/lib/arxiv/daily-feed/categories-in';
import { easternDay } from '@/lib/arxiv/daily-feed/eastern-day';
import { matches } from '@/lib/arxiv/query/matches';
import { parse } from '@/lib/arxiv/query/parse';
import type { Tree } from '@/lib/arxiv/query/types';
import type { LibraryDatabase } from './database';
import type { Mark, StoredPaper } from './types/marks';
import type { SavedQuery } from './types/reader';
import type { Sighting } from './types/requests';

const day = 86_400_000;
/** A paper that one source still lacks after so many days is a difference. */
const patience = 3;
/** As far back as sightings go. */
const reach = 30 * day;
/** Later versions are in no feed. */
const lastNamed = 5;
/** A paper that came this long after its submission was announced who knows when. */
const held = 7 * day;

/** A paper that one of arXiv's two sources has had for three days and the other hasn't. */
export type Difference = {
  kind: 'feed-only' | 'query-only';
  /** Base id of the paper. */
  id: string;
  /** Eastern day on which the one source had it. */
  day: string;
  announceType?: Sighting['announceType'];
  /** Feeds that named it, or of which one should have. */
  categories: string[];
  /** Saved queries it is for. */
  queries: string[];
};

/**
 * Lists what arXiv's daily feeds and its query interface don't agree on, the latest first; `now` is
 * epoch milliseconds. Only what was looked at is told: a paper is only in a feed when a check of its
 * query went through three days later, and only in the query interface when a feed that might have
 * named it was read on all days around, and when its query can be seen to match.
 */
export async function differences(db: LibraryDatabase, now: number): Promise<Difference[]> {
  const [fromFeeds, fromQueries] = await Promise.all([
    onlyInFeeds(db, now),
    onlyInQueries(db, now),
  ]);
  return [...fromFeeds, ...fromQueries].sort((a, b) => (a.day < b.day ? 1 : -1));
}

async function onlyInFeeds(db: LibraryDatabase, now: number): Promise<Difference[]> {
  const sightings = await db.sightings.toArray();
  const looked = new Map<string, number>();
  for (const { queryId, arrived = 0 } of await db.checks.where('state').equals('done').toArray()) {
    looked.set(queryId, Math.max(arrived, looked.get(queryId) ?? 0));
  }
  const open = sightings.filter(({ named, brought, queries }) => {
    if (brought !== undefined) return false;
    const due = named + patience * day;
    return due <= now && queries.some((id) => (looked.get(id) ?? 0) >= due);
  });
  return open.map(({ id, day: on, announceType, categories, queries }) => ({
    ...{ kind: 'feed-only', id, day: on, announceType, categories, queries },
  }));
}

type Watching = { query: SavedQuery; tree: Tree; categories: string[] };

async function onlyInQueries(db: LibraryDatabase, now: number): Promise<Difference[]> {
  const watching = (await db.queries.toArray()).flatMap(watchingOf);
  const read = await feedDays(db);
  const marks = await db.marks
    .where('[firstSeen+published+id]')
    .between([now - reach], [now - patience * day])
    .toArray();
  const ids = marks.map(({ id }) => id);
  const [papers, rows] = await Promise.all([db.papers.bulkGet(ids), db.sightings.bulkGet(ids)]);
  return marks.flatMap((mark, index) => {
    const paper = papers[index];
    return paper && !rows[index] ? unnamed(mark, paper, watching, read) : [];
  });
}

function watchingOf(query: SavedQuery): Watching[] {
  const parsed = parse(query.text);
  return parsed.ok ? [{ query, tree: parsed.tree, categories: categoriesIn(parsed.tree) }] : [];
}

/** The days on which each feed was read, as far back as requests are kept: `cs.LG 2026-11-24`. */
async function feedDays(db: LibraryDatabase): Promise<ReadonlySet<string>> {
  const requests = await db.requests.toArray();
  const read = requests.filter(({ kind, decision }) => kind === 'feed' && decision === 'named');
  return new Set(read.map(({ category, at }) => `${category} ${easternDay(at)}`));
}

function unnamed(
  { id, firstSeen, asideFor, queries }: Mark,
  paper: StoredPaper,
  watching: readonly Watching[],
  read: ReadonlySet<string>,
): Difference[] {
  if (asideFor || paper.version > lastNamed || firstSeen - paper.updated > held) return [];
  const days = weekdaysAround(firstSeen);
  const mine = watching.filter(({ query, tree }) => {
    const isNews = queries.includes(query.id) && firstSeen > (query.baseline ?? Infinity);
    return isNews && matches(tree, paper).matched === true;
  });
  const own = mine.flatMap(({ categories }) => categories);
  const categories = paper.categories.filter(
    (one) => own.includes(one) && days.every((on) => read.has(`${one} ${on}`)),
  );
  if (categories.length === 0) return [];
  const by = mine.map(({ query }) => query.id);
  return [{ kind: 'query-only', id, day: easternDay(firstSeen), categories, queries: by }];
}

/** Around a holiday a weekday has no feed to be read, and so nothing is told. */
function weekdaysAround(moment: number): string[] {
  const offsets = Array.from({ length: 2 * patience + 1 }, (_, index) => index - patience);
  const days = offsets.map((offset) => easternDay(moment + offset * day));
  return days.filter((on) => ![0, 6].includes(new Date(on).getUTCDay()));
}
