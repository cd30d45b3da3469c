import type { BrowserSyncStatus } from '@/lib/sync/browser-sync/status';
import type { DavAccount } from '@/lib/sync/dav/client';
import type { DavError } from '@/lib/sync/dav/dav-error';
import type { DevicesStatus } from '@/lib/sync/devices/state';

/** What the reader sees of their other devices; the password is not among it. */
export type SyncView = {
  account: Omit<DavAccount, 'password'> | undefined;
  status: DevicesStatus;
  /** This device's name. */
  device: string;
  /** What the browser's own sync holds; undefined where it is off. */
  inBrowser: BrowserSyncStatus | undefined;
};

/** What the options do with other devices. */
export type SyncPort = {
  /** Must be the first thing a click does: browsers ask only then. `origin` is a pattern of hosts. */
  request(origin: string): Promise<boolean>;
  read(): Promise<SyncView>;
  onChanged(listener: () => void): () => void;
  /** Tries a server, and keeps it if it works; gives why it doesn't. */
  turnOn(account: DavAccount): Promise<Pick<DavError, 'code' | 'status'> | undefined>;
  turnOff(): Promise<void>;
  rename(device: string): Promise<void>;
  /** Answers the question whether to keep what another device has removed, and goes on. */
  decide(keeps: boolean): Promise<void>;
  sync(): Promise<void>;
  /** Deletes another device's files once all of them are kept by this one; false where that can't be. */
  forget(device: string): Promise<boolean>;
  turnBrowserSync(on: boolean): Promise<void>;
  /** Answers the same question of the browser's own sync. */
  decideBrowserSync(keeps: boolean): Promise<void>;
};
