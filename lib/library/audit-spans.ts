import type { AuditSpan, Span } from './types/coverage';

const minute = 60_000;
/** As many entries as one request lists. */
export const pageful = 500;
/** A part should hold somewhat less than a page does, since papers come in bursts. */
const partful = 400;
const mostParts = 16;
/** So much of a page is filled where each part is listed anyway. */
const brimful = 450;
/** So many late papers are in sight of the deep reading before each look, which names what is gone. */
const inSight = 250;
/** Moderation seldom holds a paper longer. */
const moderation = 28 * 86_400_000;
/** From a week before, the last time, back to what moderation may hold: so much is late as a rule … */
const usual = 35 * 86_400_000;
/** … and is listed in so many pages, or counted in so many pieces. */
const mostPieces = 5;

/** Gives the whole minutes of a span, as arXiv knows no seconds. */
export function inMinutes({ from, until }: Span): Span {
  return { from: Math.floor(from / minute) * minute, until: Math.floor(until / minute) * minute };
}

/** What is left of a span after a look; `unsure` when it can be divided no further. */
export type Left = { queue: AuditSpan[]; unsure?: Span };

/** Says how to go on with a span of which arXiv counts `total` papers and we hold `held`. */
export function afterCount({ from, until }: Span, total: number, held: number): Left {
  if (total === held) return { queue: [] };
  if (total <= pageful) return { queue: [{ from, until, page: true }] };
  const missing = total - held;
  // Where few are missing most parts will agree, so they are counted; where many are, listed at once.
  if (missing > pageful) return divided({ from, until }, missing, true);
  // About a page each: in a half, one missing and one gone would more often agree.
  return divided({ from, until }, Math.max(total, held), false);
}

/** Says how to go on with a span that was listed, of which arXiv has `total` papers. */
export function afterPage(span: Span, total: number): Left {
  return total <= pageful ? { queue: [] } : divided(span, total, true);
}

function divided({ from, until }: Span, papers: number, page: boolean): Left {
  const minutes = Math.round((until - from) / minute);
  const wanted = Math.min(mostParts, Math.max(2, Math.ceil(papers / partful)));
  const parts = Math.min(wanted, minutes);
  if (parts < 2) return { queue: [], unsure: { from, until } };
  const bound = (index: number) => from + Math.floor((index * minutes) / parts) * minute;
  return {
    queue: Array.from({ length: parts }, (_, index) => ({
      from: bound(index),
      until: bound(index + 1),
      ...(page && { page }),
    })),
  };
}

/** What a weekly look at all since the baseline asks, and up to where its turn of lists has come. */
export type Pieces = { queue: AuditSpan[]; listed: number };

/** Where the turn of lists stands, and up to where all was looked at the last time. */
type Before = { listed?: number; whole?: Span };

/**
 * Cuts a span, given the dates of what we hold of it: in a count one missing and one gone hide each
 * other. So what may have come since the last time is listed, a page after the other, or counted in
 * pieces where that would be too many; what is older is counted, and each time one page of it listed.
 */
export function inPieces(
  { from, until }: Span,
  dates: readonly number[],
  { listed = from, whole }: Before = {},
): Pieces {
  const border = Math.max(from, (whole?.until ?? from) - moderation);
  const held = new Set(dates);
  const sorted = dates.toSorted((a, b) => a - b);
  const late = sorted.filter((date) => date > border);
  const pages = late.length > inSight ? Math.ceil(late.length / brimful) : 0;
  const pieces = Math.min(pages, Math.ceil((mostPieces * (until - border)) / usual));
  const bounds = Array.from({ length: pieces }, (_, index) => {
    const date = index > 0 && late[Math.floor((index * late.length) / pieces)];
    return Math.max(from, freeMinute(date ? date - minute : border, held));
  });
  const ends = [...new Set([from, ...bounds, until])];
  const parts = ends.slice(1).map((end, at): AuditSpan => {
    const [begin = from] = ends.slice(at);
    const page = pieces === pages && begin >= (bounds[0] ?? until);
    return { from: begin, until: end, adds: true, ...(page && { page }) };
  });
  const left = sorted.filter((date) => date > listed && date <= border);
  const next = left[partful];
  const end = next === undefined ? border : freeMinute(next - minute, held);
  if (left.length > 0) parts.push({ from: listed, until: end, page: true });
  return { queue: parts, listed: next === undefined ? from : end };
}

/** A paper of a bound would be counted on both its sides. */
function freeMinute(time: number, held: ReadonlySet<number>): number {
  const { from } = inMinutes({ from: time, until: time });
  return held.has(from) ? freeMinute(from - minute, held) : from;
}
