import type { FeedState } from './feed-states';

/** Feeds asked for in a day. */
const most = 12;
/** A feed in trouble is asked for once more, after three hours. */
const tries = 2;
const pause = 3 * 3_600_000;

type States = Readonly<Record<string, FeedState>>;

/** Which feeds to ask for now, and which not at all since there would be too many. */
export type Plan = { ask: string[]; cut: string[] };

/**
 * Plans the feeds of a day (Eastern) for the categories of each query: once a day each, those first
 * of the queries that have few, since one with wildcards would take all.
 */
export function planFeeds(
  wanted: readonly (readonly string[])[],
  states: States,
  { day, now }: { day: string; now: number },
): Plan {
  const ids = [...new Set([...wanted].sort((a, b) => a.length - b.length).flat())];
  const asked = Object.values(states).filter((state) => state.day === day);
  const left = Math.max(0, most - asked.length);
  const fresh = ids.filter((id) => states[id]?.day !== day);
  const again = ids.filter((id) => mayAskAgain(states[id], day, now));
  return { ask: [...again, ...fresh.slice(0, left)], cut: fresh.slice(left) };
}

function mayAskAgain(state: FeedState | undefined, day: string, now: number): boolean {
  if (state?.day !== day || !state.trouble || state.tries >= tries) return false;
  return Math.abs(now - state.at) >= pause;
}
