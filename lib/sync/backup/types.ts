/** Why a backup was made: each day, before the database changes its form, or because the reader asked. */
export type BackupReason = 'daily' | 'upgrade' | 'asked';

/** What a backup holds, and where; the rows themselves lie under `key`. */
export type Backup = {
  /** Its key in the browser's local storage. */
  key: string;
  /** Computer's clock, epoch milliseconds. */
  at: number;
  reason: BackupReason;
  /** Version of the database whose rows it holds. */
  database: number;
  /** Rows of each table. */
  counts: Record<string, number>;
  /** Bytes it takes in the browser's storage. */
  size: number;
};
