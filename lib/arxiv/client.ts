import { dailyFeedUrl } from './daily-feed/address';
import { parseDailyFeed } from './daily-feed/parse';
import type { DailyFeed } from './daily-feed/types';
import { ArxivError } from './errors';
import { type Answer, type FetchPorts, fetchAnswer } from './fetch-answer';
import { judgeAnswer, judgeBy } from './judge-answer';
import { closedUntil, LONGEST_WAIT, type Pace, pause } from './pace';
import type { Feed } from './paper';

/** All the client touches; `pace` must outlive the worker, `locks` must span all its contexts. */
export type ClientPorts = FetchPorts & {
  locks: Pick<LockManager, 'request'>;
  pace: { read(): Promise<Pace>; write(pace: Pace): Promise<void> };
  /** Until when to wait, epoch milliseconds, when arXiv has asked for it this often in a row. */
  backOff(refusals: number): number;
};

/** The one way to arXiv. */
export type Client = {
  /**
   * The feed at this address, when it is our turn: one request at a time, seconds apart, and none
   * while arXiv has asked to wait, whatever for.
   * Rejects with an `ArxivError`, or with the signal's reason when that was aborted.
   */
  fetchFeed(url: string, options?: { signal?: AbortSignal }): Promise<Feed>;
  /** The daily feed of a category, in the same queue and with the same errors. */
  fetchDaily(category: string, options?: { signal?: AbortSignal }): Promise<DailyFeed>;
};

/** A client that keeps arXiv's terms of use, also together with other clients of the extension. */
export function createClient(ports: ClientPorts): Client {
  function inTurn<Result>(asking: Asking<Result>, signal?: AbortSignal): Promise<Result> {
    return ports.locks.request('arxiv', { signal }, () => ask(ports, asking, signal));
  }
  return {
    fetchFeed: (url, { signal } = {}) => inTurn({ url, judge: judgeAnswer }, signal),
    fetchDaily: (category, { signal } = {}) => inTurn(dailyFeedOf(category), signal),
  };
}

/** One address, and what its answer means. */
type Asking<Result> = {
  url: string;
  judge(answer: Answer): Result;
  /** Set where only a 429 concerns arXiv as a whole. */
  isApart?: boolean;
};

/** The feeds have a server of their own: while it is down the query interface may be asked. */
function dailyFeedOf(category: string): Asking<DailyFeed> {
  return {
    url: dailyFeedUrl(category),
    judge: (answer) => judgeBy((body) => parseDailyFeed(body, category), answer),
    isApart: true,
  };
}

async function ask<Result>(
  ports: ClientPorts,
  { url, judge, isApart }: Asking<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const { refusals = 0 } = await takeTurn(ports, signal);
  let after: Pace = {};
  try {
    return judge(await fetchAnswer(url, ports, signal));
  } catch (caught) {
    const error = isRefusal(caught) ? withWait(caught, ports, refusals + 1) : caught;
    const holds = error instanceof ArxivError && (!isApart || isRefusal(error));
    if (holds) after = { waitUntil: error.retryAt };
    if (isRefusal(error)) after.refusals = refusals + 1;
    throw error;
  } finally {
    await ports.pace.write({ lastRequest: ports.now(), ...after });
  }
}

function isRefusal(error: unknown): error is ArxivError {
  return error instanceof ArxivError && error.code === 'rate-limited';
}

/** arXiv's 429 mostly says nothing of how long: https://github.com/lukasschwab/arxiv.py/issues/203 */
function withWait(error: ArxivError, ports: ClientPorts, refusals: number): ArxivError {
  const { code, message, status, cause } = error;
  const wait = Math.min(ports.backOff(refusals), ports.now() + LONGEST_WAIT);
  return new ArxivError(code, message, {
    status,
    cause,
    retryAt: Math.max(error.retryAt ?? 0, wait),
  });
}

/** Waits for the next allowed moment and takes it, in writing: the worker may die while it asks. */
async function takeTurn({ pace, now, sleep }: ClientPorts, signal?: AbortSignal): Promise<Pace> {
  const before = await pace.read();
  const retryAt = closedUntil(before, now());
  if (retryAt !== undefined) throw toldToWait(retryAt);
  const wait = pause(before, now());
  if (wait > 0) await sleep(wait, signal);
  signal?.throwIfAborted();
  const { refusals } = before;
  await pace.write({ lastRequest: now(), refusals });
  return before;
}

function toldToWait(retryAt: number): ArxivError {
  const message = `arXiv asked to wait until ${new Date(retryAt).toISOString()}`;
  return new ArxivError('rate-limited', message, { retryAt, cause: { waitUntil: retryAt } });
}
