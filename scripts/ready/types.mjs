import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

/**
 * Writes `.wxt/` when it is missing: tsconfig.json extends a file in it, so even tsx needs it.
 * @param {URL} root
 */
export function readyTypes(root) {
  if (existsSync(new URL('.wxt/tsconfig.json', root))) return;
  const wxt = fileURLToPath(new URL('node_modules/wxt/bin/wxt.mjs', root));
  run('preparing types', process.execPath, [wxt, 'prepare'], { cwd: root });
}
