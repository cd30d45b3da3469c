import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a search for browsers looks at. */
export type Machine = {
  platform: string;
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
  /** The browser's name and version such as `Chromium 140.0.1`, empty where it can't be told. */
  version: (path: string) => string;
};

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  version: process.platform === 'win32' ? versionBesideProgram : printedVersion,
};

function printedVersion(path: string): string {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio, timeout: 10_000 }).trim();
  } catch {
    return '';
  }
}

/** On Windows `--version` opens a window; the version is the name of a folder beside the program. */
function versionBesideProgram(path: string): string {
  const brand = /\\Google\\Chrome\\/.test(path) ? 'Google Chrome' : 'Chromium';
  const version = readdirSync(dirname(path)).find((name) => /^\d+\.\d+\.\d+\.\d+$/.test(name));
  return version === undefined ? '' : `${brand} ${version}`;
}
