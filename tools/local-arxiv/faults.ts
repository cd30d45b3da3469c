/** Ways in which arXiv was seen to misbehave, or could. */
export const FAULT_KINDS = [
  'rate-limited-429',
  'rate-limited-200',
  'empty-body',
  'html',
  'denied-403',
  'server-503',
  'error-500',
  'error-feed-200',
  'rejected',
  'redirect',
  'zero-results',
  'short-page',
  'empty-page',
  'unsorted',
  'broken-entry',
  'stale',
  'reset',
  'stall',
  'slow',
  'truncated',
  'huge',
  'wrong-encoding',
  'feed-error',
  'feed-stale',
  'feed-empty',
  'feed-capped',
] as const;

type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault and the requests it befalls; without a condition all to the query interface. */
export type Fault = {
  kind: FaultKind;
  /** Not the query interface but the daily feed of this category, as asked for; `*`: any. */
  feed?: string;
  /** Only requests with this `start`. */
  start?: number;
  /** Only this page, counted from 1. */
  page?: number;
  /** Only requests whose `search_query` or `id_list` holds this text. */
  query?: string;
  /** So many requests, then it is over; otherwise until cleared. */
  times?: number;
  /** Value of `Retry-After`: seconds, or an HTTP date (`rate-limited-429`, `server-503`). */
  retryAfter?: number | string;
  /** `slow` (default 1000). */
  delayMs?: number;
  /** `short-page`: so many entries (default half of them). */
  entries?: number;
  /** `broken-entry`: which entry of the page (default 0) and what it lacks (default its title). */
  entry?: number;
  lacks?: 'id' | 'title';
  /** `huge`: size of the body (default 64). */
  megabytes?: number;
  /** `stale`: nothing announced later is found; default is the time the fault was added. */
  asOf?: number;
  /** `redirect`, of plain http only (default 301). */
  status?: 301 | 307;
};

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  /** The faults that befall a request; those with a number of times are used up by it. */
  take(asked: URLSearchParams): Fault[];
  list(): readonly Fault[];
};

function pageOf(asked: URLSearchParams): number {
  return 1 + Number(asked.get('start') ?? 0) / Number(asked.get('max_results') ?? 10);
}

function befalls(fault: Fault, asked: URLSearchParams): boolean {
  const feed = asked.get('feed');
  const wanted = fault.feed ?? (fault.kind.startsWith('feed-') ? '*' : undefined);
  if (feed !== null || wanted !== undefined)
    return wanted === '*' ? feed !== null : wanted === feed;
  const text = `${asked.get('search_query') ?? ''} ${asked.get('id_list') ?? ''}`;
  return (
    (fault.start === undefined || fault.start === Number(asked.get('start') ?? 0)) &&
    (fault.page === undefined || fault.page === pageOf(asked)) &&
    (fault.query === undefined || text.includes(fault.query))
  );
}

/** Makes the switches, all off. */
export function makeFaults(now: () => number): Faults {
  let faults: Fault[] = [];

  function take(asked: URLSearchParams): Fault[] {
    const hits = faults.filter((fault) => befalls(fault, asked));
    faults = faults
      .map((fault) =>
        fault.times !== undefined && hits.includes(fault)
          ? { ...fault, times: fault.times - 1 }
          : fault,
      )
      .filter(({ times }) => times === undefined || times > 0);
    return hits;
  }

  return {
    take,
    list: () => faults,
    add: (fault) => {
      faults.push({ ...(fault.kind === 'stale' && { asOf: now() }), ...fault });
    },
    clear: () => {
      faults = [];
    },
  };
}
