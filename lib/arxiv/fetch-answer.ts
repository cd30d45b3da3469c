import { ArxivError } from './errors';
import { retryAfter } from './retry-after';
import { type Sleep, withTimeout } from './with-timeout';

/** What arXiv's server sent, whatever it means. */
export type Answer = {
  status: number;
  body: string;
  /** Earliest time the server allows the next request, epoch milliseconds. */
  retryAt?: number;
};

/** How an answer is fetched; all effects come from outside. */
export type FetchPorts = { fetch: typeof fetch; now(): number; sleep: Sleep };

/** Milliseconds for a whole answer. Chrome ends a worker that waits 30 seconds on one fetch. */
export const TIMEOUT = 25_000;

/** Bytes of an answer, unpacked. A page of 2,000 papers has about five million. */
export const BODY_LIMIT = 30_000_000;

/**
 * The answer to one GET, read to its end. Throws `ArxivError` `offline`, `timeout`, `too-large`,
 * `server` (broken off half-way), or the signal's reason when that was aborted.
 */
export function fetchAnswer(
  url: string,
  { fetch, now, sleep }: FetchPorts,
  signal?: AbortSignal,
): Promise<Answer> {
  return withTimeout(
    async (stop) => {
      const response = await reach(() => fetch(url, options(stop)));
      const body = await readBody(response, stop);
      const retryAt = retryAfter(response.headers.get('retry-after'), now());
      return { status: response.status, body, retryAt };
    },
    { ms: TIMEOUT, sleep, signal },
  );
}

/** No header of our own: it would cost arXiv a preflight request. */
function options(signal: AbortSignal): RequestInit {
  return { cache: 'no-store', credentials: 'omit', redirect: 'follow', signal };
}

async function reach(request: () => Promise<Response>): Promise<Response> {
  try {
    return await request();
  } catch (cause) {
    // The one sign of a network failure: https://fetch.spec.whatwg.org/#concept-network-error
    if (cause instanceof TypeError)
      throw new ArxivError('offline', 'arXiv cannot be reached', { cause });
    throw cause;
  }
}

async function readBody({ body, status }: Response, stop: AbortSignal): Promise<string> {
  try {
    return body === null ? '' : await decode(body.getReader());
  } catch (cause) {
    if (cause instanceof ArxivError || stop.aborted) throw cause;
    throw new ArxivError('server', 'arXiv broke off its answer', { status, cause });
  }
}

async function decode(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts.concat(decoder.decode()).join('');
    size += value.byteLength;
    if (size > BODY_LIMIT) throw await tooLarge(reader);
    parts.push(decoder.decode(value, { stream: true }));
  }
}

async function tooLarge(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<ArxivError> {
  const message = `arXiv's answer is larger than ${BODY_LIMIT / 1_000_000} million bytes`;
  const cause = new RangeError(message);
  await reader.cancel(cause);
  return new ArxivError('too-large', message, { cause });
}
