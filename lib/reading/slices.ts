/**
 * A rest to take after each step of long work, so that typing goes on between slices of so many
 * milliseconds; gives nothing while the slice lasts. Throws the signal's reason once it is aborted.
 */
export type Rest = () => Promise<void> | undefined;

/** Makes the rests of one piece of work. */
export function rests(signal: AbortSignal, slice = 8): Rest {
  let end = performance.now() + slice;
  return () => {
    if (performance.now() < end) return undefined;
    return nextTask().then(() => {
      signal.throwIfAborted();
      end = performance.now() + slice;
    });
  };
}

/** Chrome lets input go first and then comes back at once; elsewhere a timer does. */
export function nextTask(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
