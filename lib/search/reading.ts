import { type Prepared, prepare } from './prepare';
import type { Searchable } from './types';

/** A rest to take between papers when it is time for one, so that the page answers meanwhile. */
export type Rest = () => Promise<void> | undefined;

/** Papers that are being read from a source, or have been. */
export type Reading = {
  /** All of them by id, once the source is at its end; fails as the source does. */
  whole: Promise<Map<string, Prepared>>;
  /** Those read so far, in the order of the source; none any more once it is at its end. */
  soFar: readonly Prepared[];
  /** Resolves once more have been read than so many; false at the end of the source. */
  more(than: number): Promise<boolean>;
};

/** Reads a source to its end and makes its papers ready; `fail` is told if that can't be done. */
export function read(
  source: AsyncIterable<readonly Searchable[]>,
  rest: Rest,
  fail: () => void,
): Reading {
  const soFar: Prepared[] = [];
  let isOver = false;
  let waiting: (() => void)[] = [];
  function wake(): void {
    const woken = waiting;
    waiting = [];
    for (const one of woken) one();
  }
  async function toEnd(): Promise<Map<string, Prepared>> {
    const whole = new Map<string, Prepared>();
    try {
      for await (const documents of source) {
        for (const document of documents) {
          const prepared = prepare(document);
          soFar.push(prepared);
          whole.set(document.id, prepared);
          const wait = rest();
          if (wait) await wait;
        }
        wake();
      }
      // From here on papers change, and these would be those of a moment ago.
      soFar.length = 0;
      return whole;
    } catch (error) {
      fail();
      throw error;
    } finally {
      isOver = true;
      wake();
    }
  }
  async function more(than: number): Promise<boolean> {
    while (soFar.length <= than && !isOver) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    return soFar.length > than;
  }
  return { whole: toEnd(), soFar, more };
}
