import type { Client } from '@/lib/arxiv/client';
import type { LibraryDatabase } from '@/lib/library/database';

/** What a round of checks touches of the world; made once in the background's root. */
export type WatchPorts = {
  db: LibraryDatabase;
  client: Client;
  /** Epoch milliseconds. */
  now(): number;
  /** Resolves after so many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** A number from 0 up to, but not including, 1. */
  random(): number;
  locks: Pick<LockManager, 'request'>;
  /** Gives a text in pieces as gzip in base64. */
  pack(pieces: string[]): Promise<string>;
  /** Whether the computer has a network at all, as far as the browser can tell. */
  isOnline(): boolean;
  /** Calls back whenever the network has come back, while the background is awake. */
  onOnline(listener: () => void): void;
};
