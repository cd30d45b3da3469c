import type { AuditSpan, Span } from './types';

const minute = 60_000;
/** As many entries as one request lists. */
export const pageful = 500;
/** A part should hold somewhat less than a page does, since papers come in bursts. */
const partful = 400;
const mostParts = 16;
/** Moderation seldom holds a paper longer, nor does a paper often leave a query later. */
const recent = 35 * 86_400_000;
/** With what is older they make a round of six requests. */
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

/**
 * Cuts a span, given the dates of what we hold of it, so that one missing and one gone seldom share a
 * piece: what is older than weeks is one piece, the rest some of about a page each; all is one where
 * little comes.
 */
export function inPieces({ from, until }: Span, dates: readonly number[]): AuditSpan[] {
  const held = new Set(dates);
  const late = dates
    .filter((date) => date > Math.max(from, until - recent))
    .toSorted((a, b) => a - b);
  const pieces = Math.min(mostPieces, Math.round(late.length / partful));
  if (pieces < 2) return [{ from, until }];
  const bounds = Array.from({ length: pieces }, (_, index) => {
    const date = late[Math.floor((index * late.length) / pieces)] ?? from;
    return freeMinute(date - minute, held);
  });
  const inside = bounds.filter((bound) => bound > from && bound < until);
  const ends = [from, ...new Set(inside), until];
  return ends.slice(1).map((end, at) => ({ from: ends[at] ?? from, until: end, adds: true }));
}

/** A paper of a bound would be counted on both its sides. */
function freeMinute(time: number, held: ReadonlySet<number>): number {
  const { from } = inMinutes({ from: time, until: time });
  return held.has(from) ? freeMinute(from - minute, held) : from;
}
