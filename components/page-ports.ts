import type { Paper } from '@/lib/arxiv/paper';
import type { LibraryDatabase } from '@/lib/library/database';
import type { Trouble } from '@/lib/library/types/checks';
import type { ZoteroOutcome } from '@/lib/reading/zotero/types';
import type { ReadSettings, Settings } from '@/lib/settings/schema';
import type { CheckReply } from '@/lib/watch/messages';
import type { BackupsPort } from './backup/backups-port';
import type { SyncPort } from './sync/sync-port';

/** Where a link opens, as on the web: plain click, with Ctrl or the middle button, with Shift. */
export type Opening = 'tab' | 'background' | 'window';

/** The address of one of our pages, with what it should show. */
export type OwnPage = `library.html${string}` | `options.html${string}` | 'diagnostics.html';

/** What the background stores beside the database. */
export type WatchState = { nextDue?: number; roundTrouble?: Trouble };

/** The Zotero on this machine. */
export type ZoteroPort = {
  /** Must be the first thing a click does: browsers ask only then. */
  request(): Promise<boolean>;
  send(papers: readonly Paper[]): Promise<ZoteroOutcome>;
};

/** What a page touches of the browser once its reader asks for it. */
export type LatePorts = {
  zotero: ZoteroPort;
  /** Loads what speaks with the reader's other devices. */
  loadSync(): Promise<SyncPort>;
  /** Brings the search index up to the library. */
  keepIndex(): Promise<void>;
  /** Loads what makes and restores backups. */
  loadBackups(): Promise<BackupsPort>;
};

/** What a page touches of the browser; made once in its root. */
export type PagePorts = {
  db: LibraryDatabase;
  /** The page's localStorage. */
  memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Epoch milliseconds. */
  now(): number;
  version: string;
  paintBadge(): Promise<void>;
  check(queryIds?: string[]): Promise<CheckReply>;
  reschedule(): Promise<void>;
  openTab(url: string, opening: Opening): Promise<void>;
  /** Opens a page of our own. */
  openPage(path: OwnPage): Promise<void>;
  /** Opens the browser's side panel in place of the popup; to be the first thing a click does. */
  openPanel(): Promise<void>;
  readWatch(): Promise<WatchState>;
  onWatch(listener: (state: WatchState) => void): () => void;
  readSettings(): Promise<ReadSettings>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  onSettings(listener: (read: ReadSettings) => void): () => void;
  hasAccess(): Promise<boolean>;
  onAccess(listener: () => void): () => void;
  /** Must be the first thing a click does: browsers ask only then. */
  requestAccess(): Promise<boolean>;
  mayNotify(): Promise<boolean>;
  /** Must be the first thing a click does: browsers ask only then. */
  requestNotifications(): Promise<boolean>;
  /** Loads what only some readers need. */
  late(): Promise<LatePorts>;
};
