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
  records: RequestRecord[];
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
    records.push(record);
    return (end: Pick<RequestRecord, 'status' | 'entries'>) => {
      underWay -= 1;
      lastEnd = now();
      Object.assign(record, end, { durationMs: lastEnd - at });
    };
  }

  function stats(): Stats {
    const gaps = records.flatMap(({ gapMs }) => (gapMs === undefined ? [] : [gapMs]));
    return {
      requests: records.length,
      minGapMs: gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY),
      maxConcurrent: records.reduce((most, one) => Math.max(most, one.concurrent), 0),
      repeats: countRepeats(records),
    };
  }

  const reset = () => {
    records.length = 0;
    lastEnd = undefined;
  };
  return { records, begin, stats, reset };
}
