import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, os?: string[], cpu?: string[] }} Locked */

/**
 * Installs what the lock file says unless it is there already.
 * @param {URL} root folder of package.json
 */
export function readyPackages(root) {
  const reason = whyInstall(root);
  if (reason === undefined) return;
  // npm tells its children where it is; that works without a shell, on Windows too.
  const npm = process.env.npm_execpath;
  const [program, ...args] = npm?.endsWith('.js') ? [process.execPath, npm, 'ci'] : ['npm', 'ci'];
  run(`installing packages: ${reason}`, program, args, {
    cwd: root,
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    shell: program === 'npm' && process.platform === 'win32',
  });
}

/**
 * Says how node_modules differs from the lock file; undefined when it doesn't.
 * @param {URL} root
 */
export function whyInstall(root) {
  const wanted = readLock(new URL('package-lock.json', root));
  if (wanted === undefined) throw new Error('ready: package-lock.json is missing or broken');
  // npm writes this file last, so a half-done installation lacks it.
  const present = readLock(new URL('node_modules/.package-lock.json', root));
  if (present === undefined) return 'none are there';

  for (const [folder, locked] of Object.entries(wanted)) {
    if (folder === '') continue;
    const found = present[folder];
    if (found === undefined && locked.optional) continue;
    if (found?.version !== locked.version || found?.integrity !== locked.integrity) {
      return `${folder} is not what the lock file says`;
    }
    if (!fitsHere(found)) return `${folder} is for another system`;
    if (!existsSync(new URL(`${folder}/package.json`, root))) return `${folder} is gone`;
  }
  const extra = Object.keys(present).find((folder) => !(folder in wanted));
  return extra && `${extra} is not in the lock file`;
}

/**
 * @param {URL} file
 * @returns {Record<string, Locked> | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {Locked} locked */
function fitsHere({ os = [], cpu = [] }) {
  return allows(os, process.platform) && allows(cpu, process.arch);
}

/**
 * @param {string[]} list names, or names to leave out as in `!win32`
 * @param {string} name
 */
function allows(list, name) {
  const wanted = list.filter((entry) => !entry.startsWith('!'));
  return !list.includes(`!${name}`) && (wanted.length === 0 || wanted.includes(name));
}
