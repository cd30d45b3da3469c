import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** @type {Record<string, { title: string, debian: string, variable: string }>} */
const browsers = {
  chromium: { title: 'Chromium', debian: 'chromium', variable: 'CHROMIUM' },
  firefox: { title: 'Firefox', debian: 'firefox-esr', variable: 'FIREFOX' },
};

/**
 * Sees to it that these browsers are installed: by itself on Debian as root, else it throws a
 * sentence that says what to install.
 * @param {string[]} names keys of `browsers`
 */
export async function readyBrowsers(names) {
  const missing = await missingOf(names);
  if (missing.length === 0) return;
  if (!isDebianRoot()) throw new Error(whatToInstall(missing));

  const packages = missing.map((name) => browsers[name].debian);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('reading the package lists', 'apt-get', ['update'], { env });
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  run(`installing ${packages.join(' and ')}`, 'apt-get', install, { env });

  const left = await missingOf(missing);
  if (left.length > 0) throw new Error(whatToInstall(left));
}

/** @param {string[]} names */
async function missingOf(names) {
  // The search itself is TypeScript; by now tsx is installed.
  const { tsImport } = await import('tsx/esm/api');
  const search = await tsImport('../../tests/support/find-browser.ts', import.meta.url);
  const find = { chromium: search.findChromium, firefox: search.findFirefox };
  return names.filter((name) => find[name]() === undefined);
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  // Ubuntu's packages of these names only lead to snaps, so a likeness to Debian is not enough.
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string[]} missing */
function whatToInstall(missing) {
  const titles = missing.map((name) => browsers[name].title).join(' and ');
  const packages = missing.map((name) => browsers[name].debian).join(' ');
  const variables = missing.map((name) => browsers[name].variable).join(' or ');
  return (
    `${titles} not found. Install it (on Debian: apt-get install ${packages}), ` +
    `or set ${variables} to the program, and run the command again.`
  );
}
