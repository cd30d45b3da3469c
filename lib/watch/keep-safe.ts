import { dailyBackup } from '@/lib/sync/backup/daily-backup';
import type { WatchPorts } from './ports';

/** Makes the day's backup of the library where one is due; one at a time. */
export function keepSafe({ db, locks, now, pack }: WatchPorts): Promise<void> {
  return locks.request('backup', () => dailyBackup(db, now(), pack));
}
