import type { Feed, Paper } from '@/lib/arxiv/paper';
import { type Chance, chanceOf } from '../chance';
import type { Clock } from '../machine/clock';
import { feedOf, found, type Question, questionOf } from './answer';
import { atomOf } from './atom';
import { day, hour } from './calendar';
import type { FaultKind, Faults } from './faults';
import type { Index } from './index-of-papers';
import { bodyOf, type Reply, replyOf } from './reply';

/** A look at the newest papers of a topic, and what they truly were. */
export type Look = { topic: number; at: number; newest: readonly Paper[] };

/** arXiv's server, and what is known of it that nobody can ask. */
export type Arxiv = {
  fetch(url: string, signal?: AbortSignal): Promise<Reply>;
  index: Index;
  faults: Faults;
  /** The latest looks, each at the first page of a topic. */
  looks: Look[];
  requests: number;
  failed: Map<FaultKind, number>;
  /** Requests that came while another was open, or too soon after one. */
  rude: string[];
  /** Whether anything has made the next request's time meaningless: a death, a clock put wrong. */
  forgive(): void;
};

type Ports = { clock: Clock; index: Index; faults: Faults; seed: number; atom: boolean };

/** A server that answers from this index, with these faults. */
export function arxivOf({ clock, index, faults, seed, atom }: Ports): Arxiv {
  const chance = chanceOf(seed, 'server');
  const manners = mannersOf(clock);
  const arxiv: Arxiv = {
    index,
    faults,
    looks: [],
    requests: 0,
    failed: new Map(),
    rude: manners.rude,
    forgive: manners.forgive,
    async fetch(url, signal) {
      arxiv.requests += 1;
      manners.begin(url);
      try {
        const fault = faults.at(clock.now);
        if (fault) arxiv.failed.set(fault, (arxiv.failed.get(fault) ?? 0) + 1);
        await clock.sleep(latency(fault, chance), signal);
        const question = questionOf(url);
        const feed = answer(arxiv, question, { fault, now: clock.now, chance });
        const body = atom ? atomOf(feed, question.size) : bodyOf(feed);
        return replyOf(body, fault, chance);
      } finally {
        manners.end();
      }
    },
  };
  return arxiv;
}

function latency(fault: FaultKind | undefined, chance: Chance): number {
  if (fault === 'stalled') return day;
  return chance.happens(0.05) ? chance.between(10_000, 24_000) : 200 + chance.wait(1500);
}

type Case = { fault: FaultKind | undefined; now: number; chance: Chance };

function answer(arxiv: Arxiv, question: Question, { fault, now, chance }: Case): Feed {
  arxiv.index.advance(now);
  let all = found(arxiv.index, question);
  let at = now;
  if (fault === 'stale' && question.topic !== undefined) {
    const seen = now - chance.between(hour, day);
    const since = arxiv.index.since(question.topic);
    all = all.filter(({ id }) => (since.get(id) ?? 0) <= seen);
    if (chance.happens(0.5)) at = seen;
  }
  const feed = feedOf(swapped(all, chance), question, at);
  const sent = spoilt(feed, { fault, all, question, chance });
  // Nobody can know an entry that can't be read.
  const unreadable =
    fault === 'unreadable' ? feed.papers.find((one) => !sent.papers.includes(one)) : undefined;
  noteLook(arxiv, question, { at: feed.updated, papers: all.filter((one) => one !== unreadable) });
  return sent;
}

type Truth = { at: number; papers: readonly Paper[] };

function noteLook({ looks }: Arxiv, question: Question, { papers, at }: Truth): void {
  const { start, span, ids, bySubmission, topic } = question;
  if (start > 0 || span || ids || bySubmission || topic === undefined) return;
  looks.push({ topic, at, newest: papers.slice(0, 100) });
  if (looks.length > 40) looks.shift();
}

/** There is no second sort key, so papers of one second may swap places between any two pages. */
function swapped(papers: Paper[], chance: Chance): Paper[] {
  for (let at = 1; at < Math.min(papers.length, 600); at += 1) {
    const [one, other] = [papers[at - 1], papers[at]];
    if (one && other && one.updated === other.updated && chance.happens(0.5)) {
      papers[at - 1] = other;
      papers[at] = one;
    }
  }
  return papers;
}

type Spoiling = { fault: FaultKind | undefined; all: Paper[]; question: Question; chance: Chance };

function spoilt(feed: Feed, { fault, all, question, chance }: Spoiling): Feed {
  const { papers, total } = feed;
  const left = chance.below(papers.length);
  switch (fault) {
    case 'no-hits':
      return { ...feed, total: 0, papers: [] };
    case 'empty-page':
      return { ...feed, papers: [] };
    case 'short-page':
      return {
        ...feed,
        papers: chance.happens(0.5) ? papers.slice(0, left) : papers.toSpliced(left, 1),
      };
    case 'unsorted':
      return { ...feed, papers: shuffled(all, question, chance) };
    case 'unsteady-total':
      return { ...feed, total: Math.max(0, total + chance.below(11) - 5) };
    case 'unreadable':
      return papers.length === 0
        ? feed
        : { ...feed, papers: papers.toSpliced(left, 1), unreadable: 1 };
    default:
      return feed;
  }
}

function shuffled(all: readonly Paper[], { start, size }: Question, chance: Chance): Paper[] {
  const keyed = all.map((paper) => [chance.next(), paper] as const);
  keyed.sort(([one], [other]) => one - other);
  return keyed.slice(start, start + size).map(([, paper]) => paper);
}

/** arXiv's terms: one request at a time, three seconds apart. */
function mannersOf(clock: Clock) {
  const rude: string[] = [];
  let open = 0;
  let ended = Number.NEGATIVE_INFINITY;
  return {
    rude,
    begin(url: string) {
      if (open > 0) rude.push(`while another was open: ${url}`);
      else if (clock.now - ended < 3000) rude.push(`${clock.now - ended} ms after another: ${url}`);
      open += 1;
    },
    end() {
      open -= 1;
      ended = clock.now;
    },
    forgive() {
      open = 0;
      ended = Number.NEGATIVE_INFINITY;
    },
  };
}
