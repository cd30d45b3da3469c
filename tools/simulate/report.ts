import { type Goal, goalsOf, isMet } from './goals';
import type { Outcome, Plan } from './simulate';

/** Gives the lines that tell of a simulation, its goals last. */
export function reportOf(plan: Plan, outcome: Outcome): string[] {
  const { outage } = plan;
  const what = outage
    ? `arXiv ${outage.full ? 'full' : 'down'} for ${outage.hours} h from ${timeText(outage.from)}`
    : 'arXiv up';
  return [
    `${what}; ${(100 * plan.busy).toFixed(1)} % of requests answered with 429`,
    `  requests a second: mean ${one(outcome.mean)} over all hours (${one(outcome.meanOnPaperDays)} over those of the ${outcome.paperDays} days with papers)`,
    `    peak ${one(outcome.peak)} in the minute of ${timeText(outcome.peakAt)}, 99.9th percentile of minutes ${one(outcome.high)}`,
    `  per install and day: ${two(outcome.requestsPerDay)} requests, ${one(outcome.bytesPerDay / 1000)} kB gz`,
    `  per query and announcement: ${two(outcome.requestsPerCheck)} requests, ${one(outcome.bytesPerCheck / 1000)} kB gz`,
    `  of the sample's requests: ${kindsOf(outcome)}`,
    `  apart from that, rss.arxiv.org: ${two(outcome.feedsPerDay)} feeds per install and announcement`,
    ...goalsOf(outcome, outage !== undefined).map(goalText),
  ];
}

function kindsOf({ totals }: Outcome): string {
  const { daily, deep, count, refused } = totals;
  return `${daily} of 200 entries, ${deep} of 500, ${count} counts, ${refused} refused`;
}

function goalText(goal: Goal): string {
  const { title, figure, most, unit } = goal;
  return `  ${isMet(goal) ? 'met   ' : 'MISSED'} ${title}: ${two(figure)}${unit}, at most ${most}${unit}`;
}

function timeText(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function one(figure: number): string {
  return figure.toFixed(1);
}

function two(figure: number): string {
  return figure.toFixed(2);
}
