import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Where the extension stands whose notifications need no leave. */
export const withNotices = '.output/chrome-notices';

/** Copies the built extension and lets it notify from the start: no test can answer the browser's question. */
export function buildWithNotices(): void {
  rmSync(withNotices, { recursive: true, force: true });
  cpSync('.output/chrome-mv3', withNotices, { recursive: true });
  const path = `${withNotices}/manifest.json`;
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push(...manifest.optional_permissions.splice(0));
  writeFileSync(path, JSON.stringify(manifest));
}
