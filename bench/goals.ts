import type { Row } from './table/row';
import { quartiles, ratioOf } from './table/statistics';

/** What a row must reach: so many times its floor at most, or so much of its unit. */
type Goal = { row: RegExp; atMost: number; of: 'floor' | 'unit' };

const goals: readonly Goal[] = [
  { row: /^popup list (warm|cold), 100k$/, atMost: 1.25, of: 'floor' },
  { row: /^popup list warm, 100k beside 1k$/, atMost: 1.05, of: 'floor' },
  { row: /^popup true list (warm|cold), 100k$/, atMost: 1.5, of: 'floor' },
  { row: /^popup list of TeX-heavy cards$/, atMost: 1.02, of: 'floor' },
  { row: /^size popup scripts before its list$/, atMost: 2, of: 'unit' },
  { row: /^size popup first load$/, atMost: 60, of: 'unit' },
  { row: /^size background$/, atMost: 75, of: 'unit' },
  { row: /^heap of popup, 100k$/, atMost: 25, of: 'unit' },
  { row: /^search fresh page, first result, 100k$/, atMost: 20, of: 'unit' },
  { row: /^search after browser start, 100k$/, atMost: 50, of: 'unit' },
  { row: /^search per key p95, 100k$/, atMost: 5, of: 'unit' },
  { row: /^search per key p95, 100k beside 1k$/, atMost: 2, of: 'floor' },
  { row: /^search: key until painted, 100k$/, atMost: 2, of: 'floor' },
  { row: /^search memory, 100k$/, atMost: 10, of: 'unit' },
  { row: /^search disk, 100k$/, atMost: 80, of: 'unit' },
  { row: /^search: 100 papers more, 100k$/, atMost: 60, of: 'unit' },
  { row: /^badge count, 100k beside 1k$/, atMost: 1.2, of: 'floor' },
  { row: /^badge count, 100k$/, atMost: 3, of: 'unit' },
  { row: /^list \w+, 100k$/, atMost: 3, of: 'unit' },
  { row: /^ingest of 2,000 entries, 100k$/, atMost: 1.1, of: 'floor' },
  { row: /^export: memory, 100k$/, atMost: 60, of: 'unit' },
  { row: /^scroll: slow frames, 100k$/, atMost: 1, of: 'unit' },
  { row: /^scroll: jumps, 100k$/, atMost: 0, of: 'unit' },
];

/** Whether a row reaches its goal. */
export type Verdict = { goal: string; value: number; isMet: boolean };

/** Holds the rows against the goals; a goal whose row wasn't measured says nothing. */
export function judge(rows: readonly Row[]): Verdict[] {
  return goals.flatMap((goal) =>
    rows.filter(({ name }) => goal.row.test(name)).map((row) => verdict(goal, row)),
  );
}

function verdict({ atMost, of }: Goal, { name, unit, sides }: Row): Verdict {
  const [ours, floor] = sides;
  const samples = ours?.samples ?? [];
  const value = of === 'unit' ? quartiles(samples).median : ratioOf(samples, floor?.samples ?? []);
  const words = of === 'unit' ? `at most ${atMost} ${unit}` : `at most ${atMost} × ${floor?.name}`;
  return { goal: `${name}, ${words}`, value, isMet: value <= atMost };
}
