/** What a simulation went through. */
export type Totals = {
  runs: number;
  days: number;
  requests: number;
  faults: Record<string, number>;
  wakings: number;
  deaths: number;
  acts: number;
  papers: number;
  byCheck: number;
  byAudit: number;
  revisions: number;
  aside: number;
  notices: number;
  /** Papers that a count can't show, and the lists of older papers hadn't come to. */
  hidden: number;
};

/** Nothing so far. */
export function noTotals(): Totals {
  return {
    ...{ runs: 0, days: 0, requests: 0, faults: {}, wakings: 0, deaths: 0, acts: 0 },
    ...{ papers: 0, byCheck: 0, byAudit: 0, revisions: 0, aside: 0, notices: 0, hidden: 0 },
  };
}

/** Words the totals, one line each. */
export function wordsOf(totals: Totals, seconds: number): string {
  const faults = Object.entries(totals.faults).toSorted(([, one], [, other]) => other - one);
  const failed = faults.reduce((sum, [, count]) => sum + count, 0);
  return [
    `${totals.days} days in ${totals.runs} runs, ${seconds.toFixed(1)} s of processor time`,
    `${totals.requests} requests, of which ${failed} failed: ${faults.map((fault) => fault.join(' ')).join(', ')}`,
    `${totals.wakings} times awake, ${totals.deaths} deaths, ${totals.acts} acts of the reader`,
    `${totals.papers} papers: ${totals.byCheck} by checks, ${totals.byAudit} by counting; ${totals.aside} aside, ${totals.revisions} revisions, ${totals.notices} notices`,
    `${totals.hidden} hidden at an end, each behind one that left, no longer than is allowed`,
  ].join('\n');
}
