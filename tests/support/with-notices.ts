import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the extension stands whose notifications need no leave; each process of tests has its own. */
export const withNotices = mkdtempSync(join(tmpdir(), 'arxiv-daily-notices-'));
process.once('exit', () => rmSync(withNotices, { recursive: true, force: true }));

/** Copies the built extension and lets it notify from the start: no test can answer the browser's question. */
export function buildWithNotices(): void {
  cpSync('.output/chrome-mv3', withNotices, { recursive: true });
  const path = join(withNotices, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const { optional_permissions: optional = [] } = manifest;
  manifest.permissions.push(...optional.splice(0));
  writeFileSync(path, JSON.stringify(manifest));
}
