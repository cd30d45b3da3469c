import { ArxivError } from './errors';

/** Resolves after so many milliseconds; rejects as soon as the signal is aborted. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

type Limit = { ms: number; sleep: Sleep; signal?: AbortSignal };

/**
 * What the task gives, or an `ArxivError` `timeout` once its time is up. The caller's signal ends
 * the task with the caller's reason, so that the two can be told apart.
 */
export async function withTimeout<T>(
  task: (signal: AbortSignal) => Promise<T>,
  { ms, sleep, signal }: Limit,
): Promise<T> {
  const stop = new AbortController();
  const settled = new AbortController();
  const signals = signal === undefined ? [stop.signal] : [stop.signal, signal];
  try {
    return await Promise.race([
      task(AbortSignal.any(signals)),
      expiry(sleep(ms, settled.signal), ms),
    ]);
  } finally {
    settled.abort();
    stop.abort();
  }
}

async function expiry(slept: Promise<void>, ms: number): Promise<never> {
  await slept;
  const message = `arXiv did not answer within ${ms / 1_000} seconds`;
  throw new ArxivError('timeout', message, { cause: new DOMException(message, 'TimeoutError') });
}
