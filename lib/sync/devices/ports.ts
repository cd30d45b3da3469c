import type { LibraryDatabase } from '@/lib/library/database';
import type { StoredItem } from '@/lib/settings/stored-item';
import type { BrowserSyncStatus } from '../browser-sync/status';
import type { DavPorts } from '../dav/client';
import type { DevicesMemory } from './state';
import type { SettingsPort } from './synced-settings';

/** The storage that the browser itself carries to other devices. */
type SyncArea = {
  get(): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
};

/** What a sync touches of the world. */
export type SyncPorts = DavPorts & {
  db: LibraryDatabase;
  memory: DevicesMemory;
  settings: SettingsPort;
  /** The browser's own sync. */
  area: SyncArea;
  inBrowser: StoredItem<BrowserSyncStatus>;
  /** From 0 up to, but not including, 1. */
  random(): number;
  isOnline(): boolean;
  /** Whether the reader lets us ask this server. */
  mayAsk(address: string): Promise<boolean>;
  /** What hangs on the library is worked out anew once rows of these tables came from elsewhere. */
  applied(tables: ReadonlySet<string>): Promise<void>;
};
