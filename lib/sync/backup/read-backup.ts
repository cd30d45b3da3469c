import { browser } from 'wxt/browser';
import type { FileProblem } from '../broken-file';
import type { Header, LineRows } from '../lines';
import { openFile } from '../open-file';
import { readLines } from '../read-lines';
import { zippedBytes } from './unpack';

type ReaderTables = Pick<LineRows, 'queries' | 'rules' | 'filters' | 'marks' | 'edits'>;

/** What could be read of a backup; nothing of it has been written anywhere. */
export type ReadBackup = {
  header?: Header;
  /** It is of a newer version of ours: what we don't know of it is named in `unknown`. */
  isNewer: boolean;
  rows: { [Name in keyof ReaderTables]: ReaderTables[Name][] };
  settings?: LineRows['settings'];
  unknown: string[];
  /** How many lines could not be read. */
  bad: number;
  /** Why it isn't whole. */
  problem?: FileProblem;
};

/** Gives a kept backup as the file it is, gzip; of a damaged one what stands before the damage. */
export async function backupFile(key: string): Promise<Blob> {
  const stored = await browser.storage.local.get(key);
  return new Blob([zippedBytes(String(stored[key] ?? ''))], { type: 'application/gzip' });
}

/** Reads a backup line by line; changes nothing. */
export async function readBackup(file: Blob): Promise<ReadBackup> {
  const rows: ReadBackup['rows'] = { queries: [], rules: [], filters: [], marks: [], edits: [] };
  const read: ReadBackup = { isNewer: false, rows, unknown: [], bad: 0 };
  // Other tables than the reader's stand in no backup of ours.
  const lists: Partial<Record<string, object[]>> = rows;
  const unknown = new Set<string>();
  for await (const item of readLines(await openFile(file))) {
    if (item.kind === 'header') Object.assign(read, item);
    else if (item.kind === 'bad') read.bad += 1;
    else if (item.kind === 'end') read.problem = item.problem;
    else if (item.kind === 'unknown') for (const name of item.names) unknown.add(name);
    else if (item.line.table === 'settings') read.settings = item.line.row;
    else lists[item.line.table]?.push(item.line.row);
  }
  return { ...read, unknown: [...unknown] };
}
