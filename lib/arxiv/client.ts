import { ArxivError } from './errors';
import { type FetchPorts, fetchAnswer } from './fetch-answer';
import { judgeAnswer } from './judge-answer';
import { closedUntil, type Pace, pause } from './pace';
import type { Feed } from './paper';

/** All the client touches; `pace` must outlive the worker, `locks` must span all its contexts. */
export type ClientPorts = FetchPorts & {
  locks: Pick<LockManager, 'request'>;
  pace: { read(): Promise<Pace>; write(pace: Pace): Promise<void> };
};

/** The one way to arXiv. */
export type Client = {
  /**
   * The feed at this address, when it is our turn: one request at a time, three seconds apart.
   * Rejects with an `ArxivError`, or with the signal's reason when that was aborted.
   */
  fetchFeed(url: string, options?: { signal?: AbortSignal }): Promise<Feed>;
};

/** A client that keeps arXiv's terms of use, also together with other clients of the extension. */
export function createClient(ports: ClientPorts): Client {
  return {
    fetchFeed: (url, { signal } = {}) =>
      ports.locks.request('arxiv', { signal }, () => ask(ports, url, signal)),
  };
}

async function ask(ports: ClientPorts, url: string, signal?: AbortSignal): Promise<Feed> {
  await takeTurn(ports, signal);
  let waitUntil: number | undefined;
  try {
    return judgeAnswer(await fetchAnswer(url, ports, signal));
  } catch (error) {
    waitUntil = error instanceof ArxivError ? error.retryAt : undefined;
    throw error;
  } finally {
    await ports.pace.write({ lastRequest: ports.now(), waitUntil });
  }
}

/** Waits for the next allowed moment and takes it, in writing: the worker may die while it asks. */
async function takeTurn({ pace, now, sleep }: ClientPorts, signal?: AbortSignal): Promise<void> {
  const before = await pace.read();
  const retryAt = closedUntil(before, now());
  if (retryAt !== undefined) throw toldToWait(retryAt);
  const wait = pause(before, now());
  if (wait > 0) await sleep(wait, signal);
  signal?.throwIfAborted();
  await pace.write({ lastRequest: now() });
}

function toldToWait(retryAt: number): ArxivError {
  const message = `arXiv asked to wait until ${new Date(retryAt).toISOString()}`;
  return new ArxivError('rate-limited', message, { retryAt, cause: { waitUntil: retryAt } });
}
