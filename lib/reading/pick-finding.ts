import type { Finding } from '@/lib/arxiv/query/lint/types';

type Place = Pick<Finding, 'start' | 'end'>;

function length({ start, end }: Place): number {
  return end - start;
}

/** The finding a key that fixes is about: the narrowest at the caret, else the next that has a fix. */
export function findingToFix(findings: readonly Finding[], caret: number): Finding | undefined {
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  const here = fixable.filter(({ start, end }) => start <= caret && caret <= end);
  const narrowest = here.sort((a, b) => length(a) - length(b))[0];
  return narrowest ?? fixable.find(({ start }) => start > caret) ?? fixable[0];
}

/** The finding that starts after a selection, or before it; beyond the last comes the first. */
export function nextFinding<Found extends Place>(
  findings: readonly Found[],
  { start, end }: Place,
  by: 1 | -1,
): Found | undefined {
  if (by === 1) {
    const isAfter = (one: Found) => one.start > start || (one.start === start && one.end > end);
    return findings.find(isAfter) ?? findings[0];
  }
  const isBefore = (one: Found) => one.start < start || (one.start === start && one.end < end);
  return findings.findLast(isBefore) ?? findings.at(-1);
}
