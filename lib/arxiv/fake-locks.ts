/** Named locks for tests where there are none: one holder at a time, in the order of asking. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  const tails = new Map<string, Promise<unknown>>();

  async function request<T>(
    name: string,
    second: LockOptions | LockGrantedCallback<T>,
    third?: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> {
    const { signal } = typeof second === 'function' ? {} : second;
    const callback = typeof second === 'function' ? second : third;
    if (callback === undefined) throw new TypeError('no callback');
    const free = tails.get(name) ?? Promise.resolve();
    const turn = Promise.race([free, aborted(signal)]).then(() =>
      callback({ name, mode: 'exclusive' }),
    );
    // Who gave up while waiting leaves the lock to those before him.
    tails.set(name, Promise.allSettled([free, turn]));
    return await turn;
  }

  return { request };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
