import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { star } from '@/lib/library/actions';
import { LibraryDatabase } from '@/lib/library/database';
import { fakeExtension } from '@/tests/support/fake-extension';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day } from '@/tests/support/papers';
import { dailyBackup } from './daily-backup';
import { makeBackup } from './make-backup';
import { pack } from './pack';
import { backupFile, type ReadBackup, readBackup } from './read-backup';
import { restoreLost } from './restore-lost';
import { backups, keepBackup } from './stored-backups';
import type { Backup } from './types';

let db: LibraryDatabase;
let count = 0;
const numbered = (n: number) => `2601.${String(n).padStart(5, '0')}`;

beforeEach(async () => {
  fakeExtension();
  count += 1;
  db = new LibraryDatabase(`backed-up-${count}`);
  const marks = Array.from({ length: 1201 }, (_, n) => markOf(numbered(n + 1)));
  await db.marks.bulkAdd(marks);
  await db.marks.update(numbered(7), { note: 'Über “it”\n\u2028', tags: ['β'], starred: 1 });
  await db.rules.add({ id: 'r', kind: 'mute', text: 'all:quantum', order: 0 });
  await db.filters.add({ id: 'f', name: 'All', order: 0, view: 'all' });
  await star({ db, now: () => aWednesday }, [numbered(9)], true);
});

const list = async (): Promise<Backup[]> => (await backups.read())?.list ?? [];

async function newest(): Promise<{ backup: Backup; read: ReadBackup }> {
  const backup = (await list()).at(-1);
  if (!backup) throw new Error('no backup');
  return { backup, read: await readBackup(await backupFile(backup.key)) };
}

async function rows() {
  const [queries, rules, filters, marks, edits] = await Promise.all(
    [db.queries, db.rules, db.filters, db.marks, db.edits].map((table) => table.toArray()),
  );
  return { queries, rules, filters, marks, edits };
}

describe('a backup', () => {
  test('holds every row of the reader, over all slices, and reads back as it is', async () => {
    await makeBackup(db.backendDB(), 'asked', aWednesday);
    const { backup, read } = await newest();
    expect(read).toMatchObject({ isNewer: false, unknown: [], bad: 0, problem: undefined });
    expect(read.rows).toEqual(await rows());
    const { counts } = backup;
    expect(counts).toEqual({ queries: 1, rules: 1, filters: 1, marks: 1201, edits: 1 });
  });

  test('makes a library that is gone anew, but for the query every new one has', async () => {
    await db.queries.clear();
    await db.queries.add({ id: 'own', name: '', text: 'x', order: 0, paused: true, notify: 'new' });
    await makeBackup(db.backendDB(), 'asked', aWednesday);
    const before = await rows();
    await db.delete({ disableAutoOpen: false });
    expect((await db.queries.toArray()).map(({ id }) => id)).not.toEqual(['own']);
    await restoreLost((await newest()).read.rows, db.name);
    expect(await rows()).toEqual(before);
  });

  test('that is cut off is read as far as it goes, and says so', async () => {
    await makeBackup(db.backendDB(), 'asked', aWednesday);
    const { backup } = await newest();
    const stored = String((await browser.storage.local.get(backup.key))[backup.key]);
    await browser.storage.local.set({ [backup.key]: stored.slice(0, stored.length * 0.7) });
    const { read } = await newest();
    expect(read.problem).toBeDefined();
    expect(read.rows.queries).toHaveLength(1);
    expect(read.rows.marks.length).toBeLessThan(1201);
    await browser.storage.local.set({ [backup.key]: `${stored.slice(0, 100)}?${stored}` });
    expect((await newest()).read.problem).toBeDefined();
    await browser.storage.local.remove(backup.key);
    expect((await newest()).read).toMatchObject({ problem: 'empty' });
  });
});

describe('the list of backups', () => {
  const made = (at: number): Backup => {
    const rest = { reason: 'daily', database: 5, counts: {}, size: 1 } as const;
    return { key: `backup-${at}`, at, ...rest };
  };
  const keys = async () =>
    Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith('backup-'));

  test('names what is there, and what it lets go is gone', async () => {
    for (let n = 0; n < 16; n += 1) await keepBackup(made(n * day), 'x', '');
    expect(await list()).toHaveLength(14);
    expect((await keys()).sort()).toEqual((await list()).map(({ key }) => key).sort());
  });

  test('is true after a death at any moment, and the next one lets go what was left over', async () => {
    for (let n = 0; n < 14; n += 1) await keepBackup(made(n * day), 'x', '');
    const { remove } = browser.storage.local;
    browser.storage.local.remove = () => Promise.reject(new Error('died'));
    await expect(keepBackup(made(14 * day), 'x', '')).rejects.toThrow('died');
    browser.storage.local.remove = remove;
    const held = new Set(await keys());
    expect((await list()).every(({ key }) => held.has(key))).toBe(true);
    expect(held.size).toBe(15);
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error('died'));
    await expect(keepBackup(made(15 * day), 'x', '')).rejects.toThrow('died');
    browser.storage.local.set = set;
    expect((await list()).at(-1)?.at).toBe(14 * day);
    await keepBackup(made(15 * day), 'x', '');
    expect(await keys()).toHaveLength(14);
  });
});

describe('the day’s backup', () => {
  test('is made once, and only where something was done, taken back or set since', async () => {
    const ledger = { db, now: () => aWednesday };
    await dailyBackup(db, aWednesday, pack);
    await star(ledger, [numbered(1)], true);
    await dailyBackup(db, aWednesday + 1, pack);
    expect(await list()).toHaveLength(1);
    await dailyBackup(db, aWednesday + day, pack);
    expect(await list()).toHaveLength(2);
    await dailyBackup(db, aWednesday + 2 * day, pack);
    expect(await list()).toHaveLength(2);
    await db.journal.toCollection().modify({ undone: 1 });
    await dailyBackup(db, aWednesday + 3 * day, pack);
    expect(await list()).toHaveLength(3);
    await browser.storage.local.set({ settings: { theme: 'dark' } });
    await dailyBackup(db, aWednesday + 4 * day, pack);
    expect(await list()).toHaveLength(4);
  });
});
