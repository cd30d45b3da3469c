import type { Paper } from '@/lib/arxiv/paper';
import { type Chance, chanceOf } from '../chance';
import { announcementOf, day, hour, newYork } from './calendar';
import { busyTopic, topics } from './topics';

/** From this moment on a topic has this paper in this version, or no longer has it. */
export type Happening = { at: number; topic: number; paper: Paper; kind: 'show' | 'hide' };

/** How much of what may happen to papers does happen. */
export type Habits = { seed: number; from: number; until: number; held: number; busy: boolean };

/** Gives all that happens to the papers of all topics in this time, in order. */
export function worldOf(habits: Habits): Happening[] {
  const numbers = numbering();
  const lags = new Map<number, number>();
  const happenings = topics.flatMap((topic, index) => {
    const chance = chanceOf(habits.seed, 'papers', index);
    const perDay = topic === busyTopic && !habits.busy ? 0 : topic.perDay;
    return submissions(perDay, habits, chance).flatMap((published) => {
      const paper: Submission = { topic: index, published, habits, chance };
      return lifeOf(paper, numbers, (date) => lagOf(date, habits.seed, lags));
    });
  });
  return happenings.sort((one, other) => one.at - other.at);
}

function submissions(perDay: number, { from, until }: Habits, chance: Chance): number[] {
  const times: number[] = [];
  for (let date = from; date < until; date += day) {
    for (let left = chance.count(perDay); left > 0; left -= 1) {
      times.push(Math.floor((date + chance.below(day)) / 1000) * 1000);
    }
  }
  return times;
}

/** The index has a day's papers at midnight, seldom hours later and now and then days later. */
function lagOf(date: number, seed: number, lags: Map<number, number>): number {
  const known = lags.get(date);
  if (known !== undefined) return known;
  const chance = chanceOf(seed, 'lag', date);
  const kind = chance.next();
  const lag =
    kind < 0.7
      ? chance.between(0, hour / 2)
      : kind < 0.95
        ? chance.wait(4 * hour)
        : chance.wait(day);
  lags.set(date, lag);
  return lag;
}

type Submission = { topic: number; published: number; habits: Habits; chance: Chance };
type Lag = (date: number) => number;

/** When what arrives at this moment is in the index. */
function visible(received: number, lag: Lag): number {
  const date = announcementOf(received);
  return newYork(date + 1, 0) + lag(date);
}

/** A paper is shown, revised, withdrawn, put into another category or found by other words later. */
function lifeOf(paper: Submission, number: Numbering, lag: Lag): Happening[] {
  const { topic, published, chance } = paper;
  const shown = visible(published + heldFor(paper), lag);
  const first = firstVersion(topic, published, number(shown));
  const life: Happening[] = [{ at: shown, topic, paper: first, kind: 'show' }];
  let last = first;
  while (chance.happens(0.25) && last.version < 5) {
    last = { ...revised(last, chance), updated: later(last.updated, shown, chance) };
    const at = Math.max(visible(last.updated, lag), afterAll(life));
    life.push({ at, topic, paper: last, kind: 'show' });
  }
  if (chance.happens(0.03)) {
    // Only what is said of it changes: no new version and no new date.
    last = { ...last, title: `${last.title}, corrected`, journalRef: 'Journal of Made-up Results' };
    life.push({ at: afterAll(life) + chance.wait(10 * day), topic, paper: last, kind: 'show' });
  }
  life.push(...wandering(last, life, paper));
  return life;
}

/** Some papers leave a topic, and some of another come to it, with all their old dates. */
function wandering(
  paper: Paper,
  life: readonly Happening[],
  { topic, chance }: Submission,
): Happening[] {
  const at = afterAll(life) + chance.wait(15 * day);
  if (chance.happens(0.01)) return [{ at, topic, paper, kind: 'hide' }];
  if (!chance.happens(0.02)) return [];
  const other = chance.below(topics.length);
  if (other === topic || topics[other]?.perDay === 0) return [];
  const crossed = { ...paper, ...fitting(other, paper) };
  return [topic, other].map((one) => ({ at, topic: one, paper: crossed, kind: 'show' as const }));
}

function fitting(topic: number, paper: Paper): Pick<Paper, 'title' | 'categories'> {
  const { words = '', category = '' } = topics[topic] ?? {};
  return { title: `${paper.title} and ${words}`, categories: [...paper.categories, category] };
}

function heldFor({ habits, chance }: Submission): number {
  if (!chance.happens(habits.held)) return 0;
  const kind = chance.next();
  if (kind < 0.5) return chance.between(1, 5) * day;
  // Of 223 new papers of recorded days one was older than 26 days, by 133.
  return kind < 0.95 ? chance.between(5, 26) * day : chance.between(26, 160) * day;
}

function later(updated: number, shown: number, chance: Chance): number {
  const time = Math.max(updated, shown - 2 * day) + hour + chance.wait(12 * day);
  return Math.floor(time / 1000) * 1000;
}

function afterAll(life: readonly Happening[]): number {
  return Math.max(...life.map(({ at }) => at));
}

function firstVersion(topic: number, published: number, id: string): Paper {
  const { category = '', words = '' } = topics[topic] ?? {};
  return {
    id,
    version: 1,
    title: `On ${words} in ${id}`,
    abstract: `What is known of ${words}, with numbers.`,
    authors: [{ name: 'Ada Example', affiliations: [] }],
    published,
    updated: published,
    primaryCategory: category,
    categories: [category],
    comment: undefined,
    journalRef: undefined,
    dois: [],
  };
}

function revised(paper: Paper, chance: Chance): Paper {
  const withdrawn = chance.happens(0.05);
  const comment = withdrawn ? 'This paper has been withdrawn' : `Version ${paper.version + 1}`;
  return { ...paper, version: paper.version + 1, comment };
}

type Numbering = (shown: number) => string;

/** An id is of the month in which arXiv first shows the paper, and rises within it. */
function numbering(): Numbering {
  const used = new Map<string, number>();
  return (shown) => {
    const at = new Date(shown);
    const month =
      `${at.getUTCFullYear() % 100}`.padStart(2, '0') + `${at.getUTCMonth() + 1}`.padStart(2, '0');
    const number = (used.get(month) ?? 0) + 1;
    used.set(month, number);
    return `${month}.${String(number).padStart(5, '0')}`;
  };
}
