import { type Client, createClient } from '@/lib/arxiv/client';
import { refusedUntil } from '@/lib/watch/back-off';
import { storedPace } from '@/lib/watch/stored-pace';

/** Makes the way to arXiv with the network, clock and locks of this context; all share one pace. */
export function arxivClient(): Client {
  const now = () => Date.now();
  return createClient({
    fetch: (input, init) => fetch(input, init),
    sleep,
    now,
    locks: navigator.locks,
    pace: storedPace,
    backOff: (refusals) => refusedUntil(refusals, now(), Math.random),
  });
}

/** Resolves after so many milliseconds; rejects as soon as the signal is aborted. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
