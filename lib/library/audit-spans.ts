import type { AuditSpan, Span } from './types';

const minute = 60_000;
/** As many entries as one request lists. */
export const pageful = 500;
/** A part should hold somewhat less than a page does, since papers come in bursts. */
const partful = 400;
const mostParts = 16;

/** Gives the whole minutes of a span, as arXiv knows no seconds. */
export function inMinutes({ from, until }: Span): Span {
  return { from: Math.floor(from / minute) * minute, until: Math.floor(until / minute) * minute };
}

/** What is left of a span after a look; `unsure` when it can be divided no further. */
export type Left = { queue: AuditSpan[]; unsure?: Span };

/** Says how to go on with a span of which arXiv counts `total` papers and we hold `held`. */
export function afterCount(span: Span, total: number, held: number): Left {
  if (total === held) return { queue: [] };
  if (total <= pageful) return { queue: [{ ...span, page: true }] };
  const missing = total - held;
  // Where few are missing most parts will agree, so they are counted; where many are, listed at once.
  return missing > pageful ? divided(span, missing, true) : divided(span, 0, false);
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
