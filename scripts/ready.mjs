// Runs before anything is installed, so it stands on Node alone.
//   node scripts/ready.mjs                      packages and generated types
//   node scripts/ready.mjs --browsers           and Chromium and Firefox
//   node scripts/ready.mjs --browsers=firefox   and this one

import { readyBrowsers } from './ready/browsers.mjs';
import { checkNode } from './ready/node-version.mjs';
import { readyPackages } from './ready/packages.mjs';
import { readyTypes } from './ready/types.mjs';

const root = new URL('../', import.meta.url);

try {
  checkNode(process.versions.node);
  readyPackages(root);
  readyTypes(root);
  const wanted = wantedBrowsers(process.argv.slice(2));
  if (wanted.length > 0) await readyBrowsers(wanted);
} catch (error) {
  // What is missing is said in one sentence; where in this script it was noticed helps nobody.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string[]} flags */
function wantedBrowsers(flags) {
  return flags.flatMap((flag) => {
    if (flag === '--browsers') return ['chromium', 'firefox'];
    const [name, value] = flag.split('=');
    if (name !== '--browsers' || !value) throw new Error(`ready: unknown flag ${flag}`);
    return value.split(',');
  });
}
