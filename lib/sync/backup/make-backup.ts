import { rowsVersion } from '@/lib/library/lift-row';
import { readSettings } from '@/lib/settings/stored';
import { pack } from './pack';
import { readerRows } from './reader-rows';
import { keepBackup } from './stored-backups';
import type { BackupReason } from './types';

/**
 * Writes all that the reader did into the browser's local storage: the lines of docs/library-file.md.
 * `stamp` is what tells whether anything has been done since.
 */
export async function makeBackup(
  db: IDBDatabase,
  reason: BackupReason,
  now: number,
  stamp = '',
  packed: (pieces: string[]) => Promise<string> = pack,
): Promise<void> {
  const { settings } = await readSettings();
  const made = new Date(now).toISOString();
  const database = Math.floor(db.version / 10);
  // Not every version has rows of another form.
  const form = Math.min(database, rowsVersion);
  const header = { arxivDaily: 1, database: form, made, device: 'backup', kind: 'backup' };
  const counts: Record<string, number> = {};
  const pieces = [header, { settings }].map(lineOf);
  // Who reads them wants times of edits behind the rows they tell of.
  const edits: string[] = [];
  let end = 1;
  for await (const [table, rows] of readerRows(db)) {
    counts[table] = (counts[table] ?? 0) + rows.length;
    end += rows.length;
    const lines = rows.map((row) => lineOf({ [table]: row })).join('');
    (table === 'edits' ? edits : pieces).push(lines);
  }
  const text = await packed([...pieces, ...edits, lineOf({ end })]);
  const key = `backup-${now}`;
  await keepBackup({ key, at: now, reason, database, counts, size: text.length }, text, stamp);
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
