import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name of the reader's server in tests. */
export const serverHost = 'dav.example';

/** Where the extension stands that may ask this server; each process of tests has its own. */
export const withServer = mkdtempSync(join(tmpdir(), 'arxiv-daily-server-'));
process.once('exit', () => rmSync(withServer, { recursive: true, force: true }));

/** Copies the built extension and lets it ask the server: no test can answer the browser's question. */
export function buildWithServer(): void {
  cpSync('.output/chrome-mv3', withServer, { recursive: true });
  const path = join(withServer, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions.push(`https://${serverHost}/*`);
  writeFileSync(path, JSON.stringify(manifest));
}
