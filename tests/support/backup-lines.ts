import { gunzipSync } from 'node:zlib';
import { browser } from 'wxt/browser';

/** Gives the lines of the backup that is kept under this key. */
export async function backupLines(key = ''): Promise<Record<string, unknown>[]> {
  const stored = await browser.storage.local.get(key);
  const text = gunzipSync(Buffer.from(String(stored[key]), 'base64')).toString();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
