import { browser } from 'wxt/browser';
import type { BackupsPort } from '@/components/backup/backups-port';
import { database, LibraryDatabase } from '@/lib/library/database';
import { libraryState } from '@/lib/sync/backup/library-state';
import { makeBackup } from '@/lib/sync/backup/make-backup';
import { backupFile, readBackup } from '@/lib/sync/backup/read-backup';
import { restoreLost } from '@/lib/sync/backup/restore-lost';
import { backups } from '@/lib/sync/backup/stored-backups';
import { askToCheck } from '@/lib/watch/messages';
import { bringPapers, papersToBring } from '@/lib/watch/papers-to-bring';

const { locks, storage } = navigator;
const now = () => Date.now();

/** What a page that shows backups touches of the browser. */
export const backupsPort: BackupsPort = {
  list: async () => (await backups.read())?.list ?? [],
  bringing: () => papersToBring.read(),
  onChanged,
  file: ({ key }) => backupFile(key),
  read: async ({ key }) => readBackup(await backupFile(key)),
  make: () =>
    locks.request('backup', async () => {
      await database.open();
      await makeBackup(database.backendDB(), 'asked', now(), (await backups.read())?.stamp);
    }),
  state: (onWait) => libraryState({ now, locks, onWait }),
  restore: async ({ rows, settings }) => {
    await restoreLost(rows);
    const { settings: held } = await browser.storage.local.get('settings');
    if (settings && held === undefined) await browser.storage.local.set({ settings });
    await bringPapers(rows.marks.length);
    await askToCheck();
  },
  startAnew: async (kind) => {
    const before = await backups.read();
    if (before) await backups.write({ ...before, anew: before.list.at(-1)?.key });
    if (kind === 'damaged') await new LibraryDatabase().delete();
    await askToCheck();
  },
  room: async () => {
    const [{ usage, quota }, persisted] = await Promise.all([
      storage.estimate(),
      storage.persisted(),
    ]);
    return { used: usage, quota, isPersistent: persisted };
  },
  persist: () => storage.persist(),
};

function onChanged(listener: () => void): () => void {
  function changed(changes: Record<string, unknown>, area: string): void {
    if (area === 'local' && ('backups' in changes || 'papersToBring' in changes)) listener();
  }
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
