import { paperOf } from '@/lib/arxiv/daily-feed/paper-of';
import type { DailyFeed, FeedItem } from '@/lib/arxiv/daily-feed/types';
import { ArxivError, type ArxivErrorCode } from '@/lib/arxiv/errors';
import { matches } from '@/lib/arxiv/query/matches';
import { noteNamed } from '@/lib/library/sightings';
import type { Mark } from '@/lib/library/types/marks';
import { askDaily, decide } from '../ask-arxiv';
import type { WatchPorts } from '../ports';
import { keeping } from '../trouble';
import { type FeedState, feedStates } from './feed-states';
import { printOf, troubleOfFeed } from './judge-feed';
import { planFeeds } from './plan';
import type { Today } from './watched';

/** Errors of one feed; at any other the whole server is left alone. */
const ofOneFeed: ReadonlySet<ArxivErrorCode> = new Set(['rejected-query', 'malformed']);

/**
 * Asks for the next feed of today that wasn't asked for yet, and notes the papers it names. Gives
 * whether another may be asked for. Rejects with a `StorageError` when the library can't be written to.
 */
export async function readNextFeed(ports: WatchPorts, today: Today): Promise<boolean> {
  const { day } = today;
  const wanted = today.watched.map(({ categories }) => categories);
  const states = { ...(await feedStates.read())?.states };
  const { ask, cut } = planFeeds(wanted, states, { day, now: ports.now() });
  const [category] = ask;
  if (category === undefined) return false;
  const note = (state: FeedState) => {
    states[category] = state;
    return feedStates.write({ states, cut });
  };
  const { [category]: before } = states;
  const tries = before?.day === day ? before.tries + 1 : 1;
  const failed: FeedState = { day, at: ports.now(), tries, trouble: 'failed', last: before?.last };
  // Before it is asked: a worker that dies of an answer isn't to ask for it for ever.
  await note(failed);
  try {
    await note({ ...failed, ...(await readFeed(ports, category, today, failed.last)) });
    return true;
  } catch (error) {
    if (!(error instanceof ArxivError)) throw error;
    // Without a status nobody was asked: arXiv wants to be left alone.
    const isHeld = error.code === 'rate-limited' && error.status === undefined;
    if (isHeld) await note({ ...failed, tries: tries - 1 });
    return ofOneFeed.has(error.code);
  }
}

async function readFeed(
  ports: WatchPorts,
  category: string,
  today: Today,
  last: FeedState['last'],
): Promise<Pick<FeedState, 'trouble' | 'last'>> {
  const asked = await askDaily(ports, category);
  const { daily } = asked;
  const trouble = troubleOfFeed(daily, last, today.day);
  // A feed made after New York's midnight is of a day no query has been checked on.
  if (!trouble && daily.day === today.day) await keepNamed(ports, daily, today);
  await decide(ports, asked, trouble ?? 'named');
  return { trouble, last: trouble ? last : { day: daily.day, print: printOf(daily) } };
}

async function keepNamed({ db }: WatchPorts, daily: DailyFeed, { watched }: Today): Promise<void> {
  const mine = watched.filter(({ categories }) => categories.includes(daily.category));
  /** The queries that know a paper, and those that it answers as far as we can tell. */
  function queriesOf(item: FeedItem, mark: Mark | undefined): string[] {
    const paper = paperOf(item);
    return mine
      .filter(
        ({ query, tree }) =>
          mark?.queries.includes(query.id) || matches(tree, paper).matched === true,
      )
      .map(({ query }) => query.id);
  }
  await keeping(() => noteNamed(db, daily, queriesOf));
}
