import { deferWatchdog } from './alarms';
import type { WatchPorts } from './ports';

/** Does one piece of a round's work when nobody else is at one, in all contexts. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Takes turns under the lock `check`, first come, first served: who waits goes on between two pieces
 * of another round. A worker that dies in one is followed by the watchdog.
 */
export function inTurnOf({ locks, now }: Pick<WatchPorts, 'locks' | 'now'>): InTurn {
  return (work) =>
    locks.request('check', async () => {
      await deferWatchdog(now());
      return work();
    });
}
