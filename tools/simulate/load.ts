import type { RequestKind } from './install';

const minute = 60_000;

/** Bytes of an answer, packed: a page of 100 entries was 63 kB in a recording of May 2026. A check
 * asks for the overlap of 100 and for what usually comes, so for 200 where little does. */
const bytesOf: Record<RequestKind, number> = {
  daily: 126_000,
  deep: 310_000,
  count: 1_000,
  feed: 100_000,
  refused: 300,
};

/** Requests by the minute, from a beginning to an end. */
export type Load = {
  note(at: number, kind: RequestKind): void;
  /** Requests of each kind, all minutes together. */
  totals: Record<RequestKind, number>;
  /** Bytes of the query interface's answers, packed. */
  bytes(): number;
  /** Requests to the query interface in each minute. */
  minutes: Float64Array;
};

/**
 * Counts requests from `from` until `until`. One install of the sample stands for many, whose
 * browsers start within some minutes of its own: so each request counts for a share in the `smear`
 * minutes around it.
 */
export function countLoad(from: number, until: number, smear: number): Load {
  const minutes = new Float64Array(Math.ceil((until - from) / minute));
  const totals = { daily: 0, deep: 0, count: 0, feed: 0, refused: 0 };
  function spread(at: number): void {
    const middle = Math.floor((at - from) / minute);
    for (let offset = -smear; offset <= smear; offset += 1) {
      const index = Math.min(Math.max(middle + offset, 0), minutes.length - 1);
      minutes[index] = (minutes[index] ?? 0) + 1 / (2 * smear + 1);
    }
  }
  return {
    minutes,
    totals,
    note(at, kind) {
      if (at < from || at >= until) return;
      totals[kind] += 1;
      if (kind !== 'feed') spread(at);
    },
    bytes: () =>
      (['daily', 'deep', 'count', 'refused'] as const).reduce(
        (sum, kind) => sum + totals[kind] * bytesOf[kind],
        0,
      ),
  };
}
