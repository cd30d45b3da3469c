import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whyInstall } from './packages.mjs';

type Packages = Record<string, { version: string; [key: string]: unknown }>;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ready-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function machine(locked: Packages, present?: Packages, folders = Object.keys(present ?? {})) {
  write('package-lock.json', { packages: { '': {}, ...locked } });
  if (present) write('node_modules/.package-lock.json', { packages: present });
  for (const folder of folders) write(`${folder}/package.json`, {});
  return whyInstall(pathToFileURL(`${root}/`));
}

function write(file: string, content: object): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify(content));
}

const one = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' } };
const native = (os: string) => ({
  'node_modules/native': { version: '1.0.0', optional: true, os: [os] },
});

it('installs nothing when all is there', () => {
  expect(machine(one, one)).toBeUndefined();
});

it('installs nothing for an optional package that other systems need', () => {
  expect(machine({ ...one, ...native('plan9') }, one)).toBeUndefined();
});

it.each<[string, Packages, Packages | undefined, string[] | undefined]>([
  ['none are there', one, undefined, undefined],
  ['is not what the lock file says', one, {}, undefined],
  [
    'is not what the lock file says',
    one,
    { 'node_modules/one': { version: '1.0.1', integrity: 'sha512-a' } },
    undefined,
  ],
  [
    'is not what the lock file says',
    one,
    { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-b' } },
    undefined,
  ],
  ['is gone', one, one, []],
  ['is not in the lock file', {}, one, undefined],
  ['is for another system', native('plan9'), native('plan9'), undefined],
])('installs when one %s', (reason, locked, present, folders) => {
  expect(machine(locked, present, folders)).toContain(reason);
});

it('takes a half-written list of packages for none', () => {
  write('package-lock.json', { packages: one });
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"packages": {');
  expect(whyInstall(pathToFileURL(`${root}/`))).toBe('none are there');
});
