import { expect, test } from 'vitest';
import { fakeClock } from './fake-clock';
import { withTimeout } from './with-timeout';

const never = new Promise<never>(() => undefined);

test('gives what the task gives, and leaves no timer behind', async () => {
  const { sleep } = fakeClock();
  let timer: AbortSignal | undefined;
  const result = await withTimeout(async () => 'done', {
    ms: 1_000,
    sleep: (ms, signal) => {
      timer = signal;
      return sleep(ms, signal);
    },
  });
  expect(result).toBe('done');
  expect(timer?.aborted).toBe(true);
});

test('gives the error the task gives', async () => {
  const { sleep } = fakeClock();
  const task = withTimeout(() => Promise.reject(new RangeError('no')), { ms: 1_000, sleep });
  await expect(task).rejects.toThrow(RangeError);
});

test('ends when the time is up, even if the task never heeds its signal', async () => {
  const clock = fakeClock();
  let stop: AbortSignal | undefined;
  const task = withTimeout(
    (signal) => {
      stop = signal;
      return never;
    },
    { ms: 1_000, sleep: clock.sleep },
  );
  const outcome = expect(task).rejects.toMatchObject({
    code: 'timeout',
    message: 'arXiv did not answer within 1 seconds',
    cause: expect.objectContaining({ name: 'TimeoutError' }),
  });
  await clock.advance(999);
  expect(stop?.aborted).toBe(false);
  await clock.advance(1);
  expect(stop?.aborted).toBe(true);
  await outcome;
});

test("passes the caller's abort to the task, and it isn't a time-out", async () => {
  const { sleep } = fakeClock();
  const caller = new AbortController();
  const task = withTimeout(
    (signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    { ms: 1_000, sleep, signal: caller.signal },
  );
  caller.abort('enough');
  await expect(task).rejects.toBe('enough');
});
