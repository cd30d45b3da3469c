import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { day } from '../arxiv/calendar';
import type { Alarm } from '../machine/browser';

type State = {
  /** Whether the background came to rest; after a death it may not have come to set what was not there. */
  rested: boolean;
  /** Whether there was an alarm before. */
  had: boolean;
  alarms: readonly Alarm[];
  queries: readonly SavedQuery[];
  checks: readonly Check[];
  /** The computer's clock. */
  now: number;
};

/** Longer than any holiday and any wait: a week. */
const longest = 7 * day;

/** Throws where the background sleeps and nothing will ever wake it, or not before a week is over. */
export function requireAlarm({ rested, had, alarms, queries, checks, now }: State): void {
  const waits = queries.filter((query) => !query.paused && !isRefused(query, checks));
  if (waits.length === 0) return;
  const round = alarms.find(({ name }) => name === 'round');
  if (!rested && (alarms.length > 0 || !had)) return;
  if (!round) throw new Error('no alarm is set, so no check will ever come');
  if (round.scheduledTime > now + longest) {
    throw new Error(`the next round is ${(round.scheduledTime - now) / day} days away`);
  }
}

function isRefused(query: SavedQuery, checks: readonly Check[]): boolean {
  const mine = checks.filter(({ queryId }) => queryId === query.id);
  const latest = mine.toSorted((one, other) => one.started - other.started).at(-1);
  return latest?.state === 'refused' && latest.text === query.text;
}
