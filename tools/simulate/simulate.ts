import { SPACING } from '@/lib/arxiv/pace';
import { hasNewPapers } from '@/lib/watch/announcements';
import { seededChance } from './chance';
import { runInstall, type World } from './install';
import { countLoad, type Load } from './load';
import { drawReader } from './population';
import { type Schedule, shipped } from './schedule';

const second = 1000;
const hour = 3_600_000;
const day = 24 * hour;
/** Days before the count begins, in which installs fall into their rhythm. */
const warmUp = 4;

export type Plan = {
  installs: number;
  days: number;
  sample: number;
  seed: number;
  /** First day, UTC midnight. */
  start: number;
  queries: number;
  /** Share of requests that are answered with 429. */
  busy: number;
  /** When arXiv is down, or full: then it answers with 429. */
  outage?: { from: number; hours: number; full?: boolean } | undefined;
};

/** What all installs together ask of arXiv. */
export type Outcome = {
  /** Requests a second: mean over all hours, highest minute, and the 99.9th percentile of minutes. */
  mean: number;
  meanOnPaperDays: number;
  peak: number;
  peakAt: number;
  high: number;
  paperDays: number;
  /** Per install and day, and per query and announcement. */
  requestsPerDay: number;
  bytesPerDay: number;
  requestsPerCheck: number;
  bytesPerCheck: number;
  feedsPerDay: number;
  totals: Load['totals'];
};

/** Runs a sample of installs through the days and scales what they ask. */
export function simulate(plan: Plan, schedule: Schedule = shipped): Outcome {
  const until = plan.start + plan.days * day;
  const from = plan.start - warmUp * day;
  const load = countLoad(plan.start, until, smearOf(plan.sample));
  const chance = seededChance(plan.seed);
  const world: World = {
    schedule,
    chance,
    spacing: SPACING,
    arxiv: (at) => stateAt(at, plan, chance.random),
    onRequest: load.note,
  };
  for (let count = 0; count < plan.sample; count += 1) {
    runInstall(drawReader(chance, { from, until }, plan.queries), from, world);
  }
  return outcomeOf(load, plan);
}

/** Minutes over which a small sample is spread, so that it doesn't show peaks of its own. */
function smearOf(sample: number): number {
  return Math.min(Math.max(Math.round(200_000 / sample), 5), 30);
}

function stateAt(at: number, { outage, busy }: Plan, random: () => number) {
  const down = outage && at >= outage.from && at < outage.from + outage.hours * hour;
  if (down) return outage?.full ? 'busy' : 'down';
  return random() < busy ? 'busy' : 'up';
}

function outcomeOf(load: Load, { start, days, installs, sample, queries }: Plan): Outcome {
  const { totals, minutes } = load;
  const scale = installs / sample;
  const asked = totals.daily + totals.deep + totals.count + totals.refused;
  const noons = Array.from({ length: days }, (_, index) => start + index * day + 17 * hour);
  const paperDays = noons.filter((noon) => hasNewPapers(noon)).length;
  const peakIndex = minutes.reduce(
    (best, rate, at) => (rate > (minutes[best] ?? 0) ? at : best),
    0,
  );
  const sorted = minutes.toSorted();
  const perSecond = (perMinute = 0) => (perMinute * scale) / 60;
  return {
    mean: (asked * scale) / (days * (day / second)),
    meanOnPaperDays: (asked * scale) / (paperDays * (day / second)),
    peak: perSecond(minutes[peakIndex]),
    peakAt: start + peakIndex * 60 * second,
    high: perSecond(sorted[Math.floor(sorted.length * 0.999)]),
    paperDays,
    requestsPerDay: asked / sample / days,
    bytesPerDay: load.bytes() / sample / days,
    requestsPerCheck: asked / sample / queries / paperDays,
    bytesPerCheck: load.bytes() / sample / queries / paperDays,
    feedsPerDay: totals.feed / sample / paperDays,
    totals,
  };
}
