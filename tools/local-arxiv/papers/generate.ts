import {
  type Announcement,
  announcedAfter,
  DAY,
  lastAnnouncement,
  nextAnnouncement,
  previousAnnouncement,
} from './calendar';
import { makeIds, makeOldId } from './ids';
import { makePaper } from './make-paper';
import { makeRandom, pick, type Random, wait, whole } from './random';
import type { Words } from './topics';
import type { Version } from './version';

/** Versions announced up to a moment that were not given before. */
export type Supply = (until: number) => Version[];

/** What arXiv brings on a usual evening. */
const MOST_A_DAY = 1300;
/** Announcements in about 120 days. */
const FEWEST_DAYS = 86;
/** Share of papers that are older than all that. */
const OLD_SHARE = 0.03;

const OLD_ARCHIVES: Words = ['hep-th', 'cond-mat', 'astro-ph', 'math', 'quant-ph', 'cs', 'hep-ph'];

/** How many papers each announcement brings, the latest first, more of late where there are few. */
export function spread(papers: number): number[] {
  const days = Math.max(FEWEST_DAYS, Math.ceil(papers / MOST_A_DAY));
  const weights = Array.from({ length: days }, (_, index) => Math.exp(-index / 42));
  const sumAt = (factor: number) =>
    weights.reduce((sum, weight) => sum + Math.min(MOST_A_DAY, weight * factor), 0);
  let [low, high] = [0, 1];
  while (sumAt(high) < papers && high < 1e12) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < papers) low = middle;
    else high = middle;
  }
  let given = 0;
  let owed = 0;
  return weights.map((weight) => {
    owed += Math.min(MOST_A_DAY, weight * high);
    const count = Math.round(owed) - given;
    given += count;
    return count;
  });
}

function submission(random: Random, announcement: Announcement): number {
  const window = announcement.cutoff - previousAnnouncement(announcement).cutoff;
  const held = random() < 0.05 ? wait(random, 5 * DAY) : 0;
  return Math.floor((announcement.cutoff - random() * window - held) / 1000) * 1000;
}

/** Makes the papers of one evening, always the same ones for the same seed. */
function makeEvening(seed: number, announcement: Announcement, count: number): Version[] {
  const random = makeRandom(seed, announcement.day);
  const submissions = Array.from({ length: count }, () => submission(random, announcement));
  submissions.sort((a, b) => a - b);
  return makeIds(announcement, count).flatMap((id, index) =>
    makePaper(random, id, submissions[index] ?? announcement.cutoff, announcement.at),
  );
}

/** arXiv left the blanks of an indented first line in abstracts of those years. */
const INDENTED_UNTIL = Date.UTC(2008, 0, 1);

function makeOldPaper(random: Random, serial: number, latest: number): Version[] {
  const from = Date.UTC(1996, 0, 1);
  const submitted = Math.floor((from + random() * (latest - from)) / 1000) * 1000;
  const announced = announcedAfter(submitted);
  const id = makeOldId(pick(random, OLD_ARCHIVES), announced, serial);
  const versions = makePaper(random, id, submitted, announced);
  if (submitted > INDENTED_UNTIL) return versions;
  return versions.map((version) => ({ ...version, abstract: `  ${version.abstract}` }));
}

function makeOldPapers(seed: number, count: number, before: number): Version[] {
  const random = makeRandom(seed, 77);
  const latest = before - 200 * DAY;
  const start = whole(random, 1, 99);
  return Array.from({ length: count }, (_, index) =>
    makeOldPaper(random, start + index, latest),
  ).flat();
}

/**
 * Gives generated papers: `papers` of them can be found at `now`, and each later evening brings
 * about as many as the last one.
 */
export function generate(options: { papers: number; seed: number; now: number }): Supply {
  const { papers, seed, now } = options;
  const old = Math.floor(papers * OLD_SHARE);
  const counts = spread(papers - old);
  const perEvening = counts[0] ?? 0;
  let latest = lastAnnouncement(now);
  let past: (() => Version[]) | undefined = () => {
    let announcement = latest;
    const evenings = counts.map((count, index) => {
      if (index > 0) announcement = previousAnnouncement(announcement);
      return makeEvening(seed, announcement, count);
    });
    return [...evenings.reverse().flat(), ...makeOldPapers(seed, old, announcement.at)];
  };

  return (until) => {
    const versions = past?.() ?? [];
    past = undefined;
    for (let next = nextAnnouncement(latest); next.at <= until; next = nextAnnouncement(next)) {
      versions.push(...makeEvening(seed, next, perEvening));
      latest = next;
    }
    return versions;
  };
}
