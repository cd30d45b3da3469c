import type { Backup } from './types';

const day = 86_400_000;
/** Days whose backups are kept; and how many of those made before the database changed its form. */
const most = { day: 14, upgrade: 3 };

/**
 * Gives those of all backups, oldest first, that are to stay: the last one of each of the last 14 days
 * that have one, and the last three made before an upgrade.
 */
export function whichStay(all: readonly Backup[]): Backup[] {
  const kept = { day: new Set<number>(), upgrade: new Set<number>() };
  const newestFirst = all.toReversed().filter(({ at, reason }) => {
    const kind = reason === 'upgrade' ? 'upgrade' : 'day';
    const place = reason === 'upgrade' ? at : Math.floor(at / day);
    return !kept[kind].has(place) && kept[kind].add(place).size <= most[kind];
  });
  return newestFirst.reverse();
}
