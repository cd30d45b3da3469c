import type { BackupsPort } from '@/components/backup/backups-port';
import type { ReadBackup } from '@/lib/sync/backup/read-backup';
import type { Backup } from '@/lib/sync/backup/types';
import { markOf } from './marks';
import { aWednesday, day } from './papers';

/** A backup of two papers and a query that was made then. */
export function backupOf(at: number): Backup {
  const counts = { marks: 2, queries: 1 };
  return { key: `backup-${at}`, at, reason: 'daily', database: 5, counts, size: 2400 };
}

/** What is read of a backup of two papers. */
export const soundBackup: ReadBackup = {
  header: { arxivDaily: 1, database: 5, made: '', device: 'backup', kind: 'backup' },
  isNewer: false,
  rows: { queries: [], rules: [], filters: [], marks: [markOf('1'), markOf('2')], edits: [] },
  unknown: [],
  bad: 0,
};

/** Two backups of the last days, oldest first, and what was done with them in order. */
export function fakeBackups(change: Partial<BackupsPort> = {}): {
  port: BackupsPort;
  done: unknown[];
} {
  const done: unknown[] = [];
  const port: BackupsPort = {
    list: async () => [backupOf(aWednesday - 2 * day), backupOf(aWednesday - day)],
    bringing: async () => undefined,
    onChanged: () => () => {},
    file: async () => new Blob(),
    read: async ({ at }) => {
      done.push(at);
      return soundBackup;
    },
    make: async () => void done.push('made'),
    state: async () => ({ kind: 'whole', words: '' }),
    restore: async (read) => void done.push(read),
    startAnew: async () => void done.push('anew'),
    room: async () => ({ isPersistent: false }),
    persist: async () => false,
    ...change,
  };
  return { port, done };
}
