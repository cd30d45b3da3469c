import type { BackupsPort } from '@/components/backup/backups-port';
import type { SyncPort } from '@/components/sync/sync-port';
import { database } from '@/lib/library/database';
import { changeSettings as change } from '@/lib/settings/change-settings';
import type { Settings } from '@/lib/settings/schema';
import { paintBadge } from '@/lib/watch/badge';
import { keepFirst } from './keep-first';
import { loadSyncScript } from './load-sync';
import { syncSoon } from './sync-soon';

// What pages touch of the browser only once the reader does something; one script, after the first paint.
export { paintBadge } from '@/lib/watch/badge';
export * as zotero from './zotero';

/** A popup is open for a glance mostly, a side panel for weeks. Milliseconds. */
const keepIndexAfter = 5000;
const keepIndexAgain = 600_000;

/** Begins what each page does in its own time. */
export function begin(): void {
  syncSoon();
  keepFirst({ anew: true });
  // What isn't done now is done by the next page, or by a search.
  const keep = () => void keepIndex().catch(() => {});
  setTimeout(keep, keepIndexAfter);
  setInterval(keep, keepIndexAgain);
}

/** Changes some settings, in turn with all other pages; gives them as they now stand. */
export function changeSettings(settings: Partial<Settings>): Promise<Settings> {
  return change({ locks: navigator.locks, now: () => Date.now() }, settings);
}

/** Loads what speaks with the reader's other devices. */
export async function loadSync(): Promise<SyncPort> {
  return (await loadSyncScript()).port({ db: database, paintBadge });
}

/** Brings the search index up to the library. */
export async function keepIndex(): Promise<void> {
  await (await import('./keep-index')).keepIndex();
}

/** Loads what makes and restores backups. */
export async function loadBackups(): Promise<BackupsPort> {
  return (await import('./backups')).backupsPort;
}
