/** What a client did with one request; times are epoch milliseconds of the computer's clock. */
export type RequestRecord = {
  at: number;
  method: string;
  url: string;
  params: Record<string, string>;
  /** 0 when no answer was sent. */
  status: number;
  durationMs: number;
  /** Papers in the answer. */
  entries: number;
  /** Since the end of the answer before; 0 while that was under way, undefined for the first. */
  gapMs: number | undefined;
  /** Requests under way at its start, itself included. */
  concurrent: number;
  faults: readonly string[];
};

export type Stats = {
  requests: number;
  /** Infinity with fewer than two requests. */
  minGapMs: number;
  maxConcurrent: number;
  /** Requests that ask for exactly what an earlier one asked. */
  repeats: number;
};

export type Log = {
  /** Those to the query interface, and those for daily feeds; the stats are of both. */
  records: RequestRecord[];
  feeds: RequestRecord[];
  /** Notes the start of a request and gives what notes its end. */
  begin(
    start: Pick<RequestRecord, 'method' | 'url' | 'params' | 'faults'>,
  ): (end: Pick<RequestRecord, 'status' | 'entries'>) => void;
  stats(): Stats;
  reset(): void;
};

function countRepeats(records: readonly RequestRecord[]): number {
  const asked = records.map(({ params }) => JSON.stringify(Object.entries(params).sort()));
  return asked.length - new Set(asked).size;
}

/** Makes an empty log over the computer's clock. */
export function makeLog(now: () => number): Log {
  const records: RequestRecord[] = [];
  const feeds: RequestRecord[] = [];
  let underWay = 0;
  let lastEnd: number | undefined;

  function begin(start: Pick<RequestRecord, 'method' | 'url' | 'params' | 'faults'>) {
    const at = now();
    const since = lastEnd === undefined ? undefined : at - lastEnd;
    const gapMs = underWay > 0 ? 0 : since;
    underWay += 1;
    const record = {
      ...start,
      at,
      status: 0,
      durationMs: 0,
      entries: 0,
      gapMs,
      concurrent: underWay,
    };
    (start.params.feed === undefined ? records : feeds).push(record);
    return (end: Pick<RequestRecord, 'status' | 'entries'>) => {
      underWay -= 1;
      lastEnd = now();
      Object.assign(record, end, { durationMs: lastEnd - at });
    };
  }

  function stats(): Stats {
    const all = [...records, ...feeds];
    const gaps = all.flatMap(({ gapMs }) => (gapMs === undefined ? [] : [gapMs]));
    return {
      requests: all.length,
      minGapMs: gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY),
      maxConcurrent: all.reduce((most, one) => Math.max(most, one.concurrent), 0),
      repeats: countRepeats(all),
    };
  }

  const reset = () => {
    records.length = 0;
    feeds.length = 0;
    lastEnd = undefined;
  };
  return { records, feeds, begin, stats, reset };
}
