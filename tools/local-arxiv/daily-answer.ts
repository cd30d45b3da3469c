import { createHash } from 'node:crypto';
import type { Answer } from './answer';
import type { Corpus } from './corpus';
import { arrange, type Item, MOST_ITEMS, select } from './daily-items';
import { type Daily, writeDaily } from './daily-text';
import type { Fault } from './faults';
import { type EasternDay, easternDayAt, eveningBefore, feedDayBefore } from './papers/calendar';
import { readTopics, type Topics } from './taxonomy';

/** What an address asks for: `/atom/cs.LG+hep-th`. */
export type FeedAsked = { form: Daily['form']; topics: string; version: string | undefined };

/** Reads the address of a feed; undefined for any other. */
export function readFeedAsked(
  pathname: string,
  parameters: URLSearchParams,
): FeedAsked | undefined {
  const [, form, topics] = /^\/(rss|atom)\/([^/]+)$/.exec(pathname) ?? [];
  if (topics === undefined || (form !== 'rss' && form !== 'atom')) return undefined;
  const version = parameters.get('version') ?? undefined;
  return { form, topics: decodeURIComponent(topics), version };
}

/** The feed of today as rss.arxiv.org gives it, with the faults that befall it. */
export function answerFeed(
  corpus: Corpus,
  asked: FeedAsked,
  now: number,
  faults: readonly Fault[],
): Answer {
  const today = easternDayAt(now);
  const topics = readTopics(asked.topics);
  const has = (kind: Fault['kind']) => faults.some((fault) => fault.kind === kind);
  if (has('feed-error')) return refuse(asked, 'Internal Server Error.', today, now);
  if (typeof topics === 'string') return refuse(asked, topics, today, now);
  if (asked.form === 'rss' && asked.version !== undefined && asked.version !== '2.0') {
    return refuse(asked, `Unsupported RSS version '${asked.version}'.`, today, now);
  }
  const day = has('feed-stale') ? feedDayBefore(today) : today;
  const found = has('feed-empty') ? [] : itemsOf(corpus, topics, day);
  const items = arrange(has('feed-capped') ? fill(found) : found);
  const whose = topics.names.join(', ');
  return answer(
    {
      ...{ form: asked.form, names: topics.names.join('+'), items, generated: now },
      ...{ midnight: today.from, behind: today.behind },
      title: `${whose} updates on arXiv.org`,
      description: `${whose} updates on the arXiv.org e-print archive.`,
    },
    200,
    today.until,
  );
}

function itemsOf(corpus: Corpus, { categories }: Topics, day: EasternDay): Item[] {
  const evening = eveningBefore(day);
  return evening ? select(corpus.announced(evening.from, evening.until), categories) : [];
}

/** As many cross-lists as a feed takes, so that nothing new is left in it. */
function fill(found: readonly Item[]): Item[] {
  const [like] = found;
  if (!like) return [];
  const more = Array.from({ length: MOST_ITEMS }, (_, index): Item => {
    const id = `0704.${String(index + 1).padStart(4, '0')}`;
    return { version: { ...like.version, id, abstract: '', version: 2 }, type: 'replace-cross' };
  });
  return [...found, ...more];
}

function refuse(asked: FeedAsked, description: string, today: EasternDay, now: number): Answer {
  const { form, topics: names } = asked;
  const title = `Feed error for query: http://rss.arxiv.org/${form}/${names}`;
  const { from: midnight, behind } = today;
  const daily = { form, names, title, description, items: [], generated: now, midnight, behind };
  return answer(daily, 400, today.until);
}

/** The tag stands without its quotes, and caches may keep the answer until New York's midnight. */
function answer(daily: Daily, status: number, until: number): Answer {
  const body = writeDaily(daily);
  const seconds = Math.max(0, Math.floor((until - daily.generated) / 1000));
  return {
    status,
    type: `application/${daily.form}+xml`,
    body,
    entries: daily.items.length,
    headers: {
      etag: createHash('sha256').update(body).digest('hex'),
      'cache-control': `max-age=${seconds}`,
      'surrogate-key': `announce feed feed-${daily.form}`,
    },
  };
}
