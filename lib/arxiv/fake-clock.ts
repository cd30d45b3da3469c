import type { Sleep } from './with-timeout';

type Sleeper = { at: number; wake(): void };

/** A clock for tests: it stands still but for `advance` and `run`. */
export type FakeClock = {
  now(): number;
  sleep: Sleep;
  /** Puts the clock to a time without waking anybody, as a user or a time server does. */
  set(time: number): void;
  /** Lets so many milliseconds pass and wakes all sleepers whose time has come. */
  advance(ms: number): Promise<void>;
  /** Lets time pass, from sleeper to sleeper, until the promise is settled; gives its result. */
  run<T>(promise: Promise<T>): Promise<T>;
};

/** A clock that starts at this time, epoch milliseconds. */
export function fakeClock(start = Date.UTC(2026, 1, 4, 6)): FakeClock {
  let time = start;
  let sleepers: Sleeper[] = [];

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const sleeper = { at: time + ms, wake: resolve };
      sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        sleepers = sleepers.filter((other) => other !== sleeper);
        reject(signal.reason);
      });
    });
  }

  async function advance(ms: number): Promise<void> {
    await quiet();
    time += ms;
    const due = sleepers.filter(({ at }) => at <= time);
    sleepers = sleepers.filter(({ at }) => at > time);
    for (const { wake } of due) wake();
    await quiet();
  }

  async function run<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const settle = (): void => {
      settled = true;
    };
    promise.then(settle, settle);
    await quiet();
    while (!settled && sleepers.length > 0) {
      await advance(Math.min(...sleepers.map(({ at }) => at)) - time);
    }
    return promise;
  }

  function set(to: number): void {
    time = to;
  }

  return { now: () => time, sleep, set, advance, run };
}

/** Until all that can happen without time passing has happened, streams included. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
