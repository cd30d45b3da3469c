import { describe, expect, test } from 'vitest';
import { fakeClock } from './fake-clock';
import { BODY_LIMIT, fetchAnswer } from './fetch-answer';

const URL = 'https://export.arxiv.org/api/query?search_query=x';
const MEGABYTE = new Uint8Array(1_000_000).fill(0x20);

type Stream = ReadableStreamDefaultController<Uint8Array>;

function streaming(pull: (controller: Stream) => void, cancel?: () => void): Response {
  return new Response(new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 }));
}

function answering(response: Response, clock = fakeClock()) {
  return fetchAnswer(URL, { ...clock, fetch: async () => response });
}

function heedingAbort(_url: unknown, init?: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
}

test('asks past the cache, without cookies or headers of its own', async () => {
  const asked: [unknown, RequestInit | undefined][] = [];
  await fetchAnswer(URL, {
    ...fakeClock(),
    fetch: async (url, init) => {
      asked.push([url, init]);
      return new Response('');
    },
  });
  const { signal, ...rest } = asked[0]?.[1] ?? {};
  expect(asked).toHaveLength(1);
  expect(asked[0]?.[0]).toBe(URL);
  expect(rest).toEqual({ cache: 'no-store', credentials: 'omit', redirect: 'follow' });
  expect(signal).toBeInstanceOf(AbortSignal);
});

test('gives status, text and the wish to wait', async () => {
  const clock = fakeClock();
  const response = new Response('Rate exceeded.', {
    status: 429,
    headers: { 'Retry-After': '90' },
  });
  expect(await answering(response, clock)).toEqual({
    status: 429,
    body: 'Rate exceeded.',
    retryAt: clock.now() + 90_000,
  });
});

test('gives an empty text for an answer without a body', async () => {
  expect(await answering(new Response(null, { status: 204 }))).toMatchObject({ body: '' });
});

describe('the body', () => {
  test('may cut letters anywhere', async () => {
    const bytes = [...new TextEncoder().encode('Ångström 李 😀')];
    const response = streaming((controller) => {
      const byte = bytes.shift();
      if (byte === undefined) controller.close();
      else controller.enqueue(Uint8Array.of(byte));
    });
    expect((await answering(response)).body).toBe('Ångström 李 😀');
  });

  test('may hold bytes that are no letters', async () => {
    const response = new Response(Uint8Array.of(0x61, 0xff, 0xc3, 0x28, 0x62, 0xe6));
    expect((await answering(response)).body).toBe('a\uFFFD\uFFFD(b\uFFFD');
  });

  test('may be as long as the limit', async () => {
    let left = BODY_LIMIT / MEGABYTE.length;
    const response = streaming((controller) => {
      if (left-- > 0) controller.enqueue(MEGABYTE);
      else controller.close();
    });
    expect((await answering(response)).body).toHaveLength(BODY_LIMIT);
  });

  test('is not read beyond the limit', async () => {
    let sent = 0;
    let cancelled = false;
    const response = streaming(
      (controller) => {
        sent++;
        controller.enqueue(MEGABYTE);
      },
      () => {
        cancelled = true;
      },
    );
    await expect(answering(response)).rejects.toMatchObject({
      code: 'too-large',
      cause: expect.any(RangeError),
    });
    expect(sent).toBe(BODY_LIMIT / MEGABYTE.length + 1);
    expect(cancelled).toBe(true);
  });

  test('that breaks off is trouble of the server', async () => {
    const cause = new TypeError('terminated');
    const response = streaming((controller) => controller.error(cause));
    await expect(answering(response)).rejects.toMatchObject({ code: 'server', status: 200, cause });
  });
});

describe('no answer', () => {
  test('because there is no network means offline', async () => {
    const cause = new TypeError('Failed to fetch');
    const answer = fetchAnswer(URL, { ...fakeClock(), fetch: () => Promise.reject(cause) });
    await expect(answer).rejects.toMatchObject({ code: 'offline', cause });
  });

  test('that fails in a way networks do not is not hidden', async () => {
    const bug = new RangeError('bug');
    const answer = fetchAnswer(URL, { ...fakeClock(), fetch: () => Promise.reject(bug) });
    await expect(answer).rejects.toBe(bug);
  });

  test('within 25 seconds is a time-out and ends the request', async () => {
    const clock = fakeClock();
    let signal: AbortSignal | null | undefined;
    const answer = fetchAnswer(URL, {
      ...clock,
      fetch: (url, init) => {
        signal = init?.signal;
        return heedingAbort(url, init);
      },
    });
    const outcome = expect(answer).rejects.toMatchObject({ code: 'timeout' });
    await clock.advance(24_999);
    expect(signal?.aborted).toBe(false);
    await clock.advance(1);
    await outcome;
    expect(signal?.aborted).toBe(true);
  });

  test('to its end within 25 seconds is a time-out too', async () => {
    const clock = fakeClock();
    const drip = streaming((controller) =>
      clock.sleep(1_000).then(() => controller.enqueue(Uint8Array.of(0x20))),
    );
    const answer = answering(drip, clock);
    await expect(clock.run(answer)).rejects.toMatchObject({ code: 'timeout' });
  });

  test('because the caller gave up is no ArxivError', async () => {
    const caller = new AbortController();
    const answer = fetchAnswer(URL, { ...fakeClock(), fetch: heedingAbort }, caller.signal);
    caller.abort();
    await expect(answer).rejects.toBe(caller.signal.reason);
  });

  test('to its end because the caller gave up is no ArxivError', async () => {
    const caller = new AbortController();
    const response = streaming((controller) => {
      caller.abort('enough');
      controller.error(caller.signal.reason);
    });
    const answer = fetchAnswer(URL, { ...fakeClock(), fetch: async () => response }, caller.signal);
    await expect(answer).rejects.toBe('enough');
  });
});
