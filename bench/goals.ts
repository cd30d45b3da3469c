import type { Row } from './table/row';
import { quartiles, ratioOf } from './table/statistics';

/** What a row must reach: so many times its floor at most, or so much of its unit. */
type Goal = { row: RegExp; atMost: number; of: 'floor' | 'unit' };

const goals: readonly Goal[] = [
  { row: /^popup list (warm|cold), 100k$/, atMost: 1.25, of: 'floor' },
  { row: /^popup list warm, 100k beside 1k$/, atMost: 1.05, of: 'floor' },
  { row: /^popup true list (warm|cold), 100k$/, atMost: 1.5, of: 'floor' },
  { row: /^badge count, 100k beside 1k$/, atMost: 1.2, of: 'floor' },
  { row: /^badge count, 100k$/, atMost: 3, of: 'unit' },
  { row: /^list \w+, 100k$/, atMost: 3, of: 'unit' },
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
