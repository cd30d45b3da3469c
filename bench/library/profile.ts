import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, openBrowser } from '../browser/browser';
import { evenings, seed } from './papers';

const cache = resolve('node_modules/.cache/arxiv-daily-bench');
const runs = resolve('.output/bench/profiles');

/** Whatever changes what a filled profile holds. */
const sources = [
  'lib/library/database.ts',
  'lib/search',
  'bench/library/papers.ts',
  'bench/probe/fill.ts',
  'tools/local-arxiv/papers',
];

function keyOf(papers: number): string {
  const hash = createHash('sha256').update(`${seed} ${papers}`);
  for (const path of sources.flatMap(filesOf)) hash.update(readFileSync(path));
  return `${papers}-${hash.digest('hex').slice(0, 12)}`;
}

function filesOf(path: string): string[] {
  if (path.endsWith('.ts')) return path.endsWith('.test.ts') ? [] : [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesOf(join(path, name)));
}

/** Opens a browser with a library of so many papers of its own. */
export async function openLibrary(papers: number, say: (words: string) => void): Promise<Browser> {
  const browser = await openBrowser(await profileOf(papers, say));
  await browser.call('beChecked');
  return browser;
}

/** Gives a copy of the profile with a library of so many papers, for one run; fills it the first time. */
export async function profileOf(papers: number, say: (words: string) => void): Promise<string> {
  const kept = join(cache, keyOf(papers));
  if (!existsSync(kept)) {
    forget(papers);
    say(`filling a library of ${papers} papers, which happens once`);
    await make(papers, kept);
  }
  const own = join(runs, `${papers}-${Math.random().toString(36).slice(2)}`);
  cpSync(kept, own, { recursive: true });
  return own;
}

/** Removes the copies of this run. */
export function removeCopies(): void {
  rmSync(runs, { recursive: true, force: true });
}

/** Profiles that an earlier library or generator made. */
function forget(papers: number): void {
  mkdirSync(cache, { recursive: true });
  const former = readdirSync(cache).filter((name) => name.startsWith(`${papers}-`));
  for (const name of former) rmSync(join(cache, name), { recursive: true });
}

async function make(papers: number, kept: string): Promise<void> {
  const unfinished = `${kept}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const browser = await openBrowser(unfinished);
  await browser.call('begin');
  for (const some of inParts(evenings(papers))) await browser.call('fill', some);
  await browser.call('beChecked');
  const { unread } = await browser.call('facts');
  if (Math.abs(unread - 0.66) > 0.03) throw new Error(`bench: ${unread} of the library is unread`);
  await browser.close();
  // What the extension does in its own time, such as an index of the texts, is done before it is measured.
  const again = await openBrowser(unfinished);
  await settle(again);
  await again.close();
  renameSync(unfinished, kept);
}

/** As many as go through the debugging pipe at once. */
function inParts<Item extends { papers: readonly unknown[] }>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]];
  let count = 0;
  for (const item of items) {
    count += item.papers.length;
    if (count > 4000) {
      parts.push([]);
      count = item.papers.length;
    }
    parts.at(-1)?.push(item);
  }
  return parts;
}

/** Resolves when what is stored has not changed for a while. */
async function settle(browser: Browser): Promise<void> {
  const page = await browser.extension.openPage('library');
  let [steady, before] = [0, 0];
  while (steady < 10) {
    await sleep(1000);
    const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    steady = usage === before ? steady + 1 : 0;
    before = usage;
  }
  await page.close();
}
