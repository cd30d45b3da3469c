import type { Line } from '../lines';
import { openFile } from '../open-file';
import { readLines } from '../read-lines';
import { type SyncedRow, syncedIn } from './synced-rows';
import { type SyncedSettings, settingsIn } from './synced-settings';

/** What a file of another device holds, or why nothing of it is taken. */
export type DeviceFileContent =
  | { kind: 'rows'; rows: Map<string, SyncedRow>; settings: SyncedSettings; made: number }
  | { kind: 'newer' }
  | { kind: 'unreadable' };

/**
 * Reads a file to its end. One that is cut short or damaged gives nothing: whoever wrote it writes it
 * again. Of one by a newer version nothing is taken either, since what this version doesn't know would be
 * lost here for good. A single line that is wrong is passed over.
 */
export async function readDeviceFile(bytes: Uint8Array<ArrayBuffer>): Promise<DeviceFileContent> {
  const lines: Line[] = [];
  let made = 0;
  for await (const item of readLines(await openFile(new Blob([bytes])))) {
    if (item.kind === 'header' && item.isNewer) return { kind: 'newer' };
    if (item.kind === 'header') made = Date.parse(item.header.made);
    if (item.kind === 'row') lines.push(item.line);
    if (item.kind === 'end' && item.problem) return { kind: 'unreadable' };
  }
  return { kind: 'rows', rows: syncedIn(lines), settings: settingsIn(lines), made };
}
