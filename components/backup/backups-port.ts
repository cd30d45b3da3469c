import type { LibraryState } from '@/lib/sync/backup/library-state';
import type { ReadBackup } from '@/lib/sync/backup/read-backup';
import type { Backup } from '@/lib/sync/backup/types';

/** How many marks of all have their papers again. */
export type Bringing = { marks: number; total: number };

/** What a page that shows backups touches of the browser. */
export type BackupsPort = {
  /** Oldest first. */
  list(): Promise<Backup[]>;
  /** How far papers have come back after a restoration; undefined when none are on their way. */
  bringing(): Promise<Bringing | undefined>;
  onChanged(listener: () => void): () => void;
  file(backup: Backup): Promise<Blob>;
  read(backup: Backup): Promise<ReadBackup>;
  make(): Promise<void>;
  /** How the library stands; calls `onWait` while it waits for an older page to let go of it. */
  state(onWait: () => void): Promise<LibraryState>;
  /** Makes a library that is gone anew from a backup, and lets its papers be fetched again. */
  restore(read: ReadBackup): Promise<void>;
  /** Forgets that there was a library. */
  startAnew(kind: LibraryState['kind']): Promise<void>;
  /** Bytes the browser counts and allows, and whether it may throw them away by itself. */
  room(): Promise<{ used?: number; quota?: number; isPersistent: boolean }>;
  persist(): Promise<boolean>;
};
