type Sleeper = { at: number; wake(): void };

/** The true time, and the computer's clock, which may be wrong. Nobody waits for it. */
export type Clock = {
  /** True time, epoch milliseconds. */
  readonly now: number;
  /** How far the computer's clock is ahead. */
  wrong: number;
  /** What the computer's clock shows. */
  shown(): number;
  /** Puts the true time forward; nobody wakes. */
  passTo(moment: number): void;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** When the first sleeper wakes. */
  nextWaking(): number | undefined;
  /** Goes to the first sleeper's time and wakes it. */
  wakeNext(): void;
  /** Forgets all sleepers: they died. */
  forget(): void;
};

/** A clock that starts at this moment. */
export function clockAt(start: number): Clock {
  let now = start;
  let sleepers: Sleeper[] = [];
  const leave = (sleeper: Sleeper) => {
    sleepers = sleepers.filter((other) => other !== sleeper);
  };
  const first = () =>
    sleepers.reduce<Sleeper | undefined>(
      (one, other) => (one && one.at <= other.at ? one : other),
      undefined,
    );
  const clock: Clock = {
    get now() {
      return now;
    },
    wrong: 0,
    shown: () => Math.floor(now + clock.wrong),
    passTo(moment) {
      now = Math.max(now, moment);
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          leave(sleeper);
          reject(signal.reason);
        });
      }),
    nextWaking: () => first()?.at,
    wakeNext() {
      const sleeper = first();
      if (!sleeper) return;
      leave(sleeper);
      clock.passTo(sleeper.at);
      sleeper.wake();
    },
    forget() {
      sleepers = [];
    },
  };
  return clock;
}
