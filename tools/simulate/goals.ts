import type { Outcome } from './simulate';

/** What a simulation must show, with the figure it shows and the most it may be. */
export type Goal = { title: string; figure: number; most: number; unit: string };

/** Gives the goals of an ordinary month, or those of one in which arXiv was down. */
export function goalsOf(outcome: Outcome, hadOutage: boolean): Goal[] {
  const times = outcome.peak / outcome.mean;
  if (hadOutage) {
    return [{ title: 'peak, with the outage, by the mean', figure: times, most: 5, unit: '×' }];
  }
  return [
    { title: 'peak by the mean of all hours', figure: times, most: 3, unit: '×' },
    {
      title: 'requests per query and announcement',
      figure: outcome.requestsPerCheck,
      most: 1.5,
      unit: '',
    },
    {
      title: 'kB gz per query and announcement',
      figure: outcome.bytesPerCheck / 1000,
      most: 300,
      unit: '',
    },
  ];
}

/** Says whether a goal is met. */
export function isMet({ figure, most }: Goal): boolean {
  return figure <= most;
}
