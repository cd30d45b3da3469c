import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';

/** Whether each of these checks has ended or stopped in trouble. */
export function areSettled(checks: Check[]): boolean {
  return (
    checks.length > 0 &&
    checks.every(({ state, trouble }) => state !== 'running' && (state !== 'waiting' || trouble))
  );
}

/** One line about a check: what it found, or why it failed. */
export function describeCheck(check: Check, queries: SavedQuery[]): string {
  const name = queries.find(({ id }) => id === check.queryId)?.name ?? check.queryId;
  const { state, found, added, revised, aside, unreadable, trouble } = check;
  if (state !== 'done') {
    return `check of "${name}" failed: ${trouble ? `${trouble.code}: ${trouble.words}` : state}`;
  }
  const more = [
    ...(aside > 0 ? [`${aside} older put aside`] : []),
    ...(unreadable > 0 ? [`${unreadable} could not be read`] : []),
  ];
  return `checked "${name}": ${[`${found} found`, `${added} new`, `${revised} revised`, ...more].join(', ')}`;
}
