import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import { LibraryDatabase } from '@/lib/library/database';
import { backupLines } from '@/tests/support/backup-lines';
import { fakeExtension } from '@/tests/support/fake-extension';
import { markOf } from '@/tests/support/marks';
import { aWednesday } from '@/tests/support/papers';
import { guardOf } from './guard';
import { makeBackup } from './make-backup';
import { backups } from './stored-backups';

const lost = { name: 'LostError' };
let name: string;
let count = 0;

beforeEach(() => {
  fakeExtension();
  count += 1;
  name = `guarded-${count}`;
});

/** A library as one of our contexts opens it. */
function guarded(locks = fakeLocks()): LibraryDatabase {
  const db = new LibraryDatabase(name);
  db.guard = guardOf(db, { now: () => aWednesday, locks });
  return db;
}

async function frozen(version: number): Promise<Record<string, { id: string }[]>> {
  const { stores, rows } = JSON.parse(
    readFileSync(`lib/library/fixtures/version-${version}.json`, 'utf8'),
  );
  const then = new Dexie(name);
  then.version(version).stores(stores);
  for (const [table, all] of Object.entries(rows)) await then.table(table).bulkAdd(all as object[]);
  then.close();
  return rows;
}

test('a new library opens without a backup and without a word', async () => {
  const db = guarded();
  expect(await db.queries.count()).toBe(1);
  expect(await backups.read()).toBeUndefined();
});

describe('a library of an older version', () => {
  test('is in a backup, as it was, before it is brought to the newest', async () => {
    const rows = await frozen(1);
    const locks = fakeLocks();
    const [one, two] = [guarded(locks), guarded(locks)];
    expect(await Promise.all([one.marks.count(), two.marks.count()])).toEqual([4, 4]);
    expect(one.backendDB().version).toBe(one.verno * 10);
    const list = (await backups.read())?.list;
    expect(list).toMatchObject([
      { reason: 'upgrade', database: 1, at: aWednesday, counts: { marks: 4, queries: 2 } },
    ]);
    const lines = await backupLines(list?.[0]?.key);
    expect(lines[0]).toMatchObject({ arxivDaily: 1, database: 1, kind: 'backup' });
    expect(lines.flatMap(({ marks }) => marks ?? [])).toEqual(rows.marks);
    expect(lines.at(-1)).toEqual({ end: lines.length - 2 });
  });

  test('is as it was when its upgrade fails, and is in one backup however often that happens', async () => {
    const rows = await frozen(2);
    for (const _ of [1, 2]) {
      const db = guarded();
      db.version(9)
        .stores({ extra: 'id' })
        .upgrade(() => {
          throw new Error('no such luck');
        });
      await expect(db.open()).rejects.toThrow('no such luck');
      await expect(db.marks.count()).rejects.toThrow('no such luck');
    }
    const then = new Dexie(name);
    await then.open();
    expect(then.verno).toBe(2);
    expect(await then.table('marks').toArray()).toEqual(rows.marks);
    expect((await backups.read())?.list).toHaveLength(1);
  });
});

test('a library of a newer version is refused, and left as it is', async () => {
  const newer = new Dexie(name);
  newer.version(99).stores({ marks: 'id' });
  await newer.open();
  newer.close();
  const db = guarded();
  await expect(db.open()).rejects.toMatchObject({ name: 'VersionError' });
  await expect(db.marks.count()).rejects.toMatchObject({ inner: { name: 'VersionError' } });
  const [held] = (await indexedDB.databases()).filter((one) => one.name === name);
  expect(held?.version).toBe(990);
});

describe('where there was a library', () => {
  async function once(): Promise<void> {
    const db = new LibraryDatabase(name);
    await db.marks.bulkAdd([markOf('1'), markOf('2')]);
    await makeBackup(db.backendDB(), 'daily', aWednesday);
    db.close();
  }

  test('it opens as ever while its marks are there', async () => {
    await once();
    expect(await guarded().marks.count()).toBe(2);
  });

  test('a missing one is refused, again and again, and to whoever waits for it', async () => {
    await once();
    await Dexie.delete(name);
    const db = guarded();
    await expect(db.marks.count()).rejects.toMatchObject({ inner: lost });
    await expect(db.open()).rejects.toMatchObject(lost);
    await expect(guarded().marks.count()).rejects.toMatchObject({ inner: lost });
  });

  test('one without marks is refused, unless the reader took them back or began anew', async () => {
    await once();
    const plain = new LibraryDatabase(name);
    await plain.marks.clear();
    await expect(guarded().open()).rejects.toMatchObject(lost);
    const action = { kind: 'known' as const, count: 2 };
    await plain.journal.add({ at: 1, action, changes: [], undone: 1 });
    await guarded().open();
    await plain.journal.clear();
    const stored = await backups.read();
    if (stored) await backups.write({ ...stored, anew: stored.list[0]?.key });
    await guarded().open();
  });

  test('it opens again as soon as it is back', async () => {
    await once();
    const plain = new LibraryDatabase(name);
    await plain.marks.clear();
    const db = guarded();
    await expect(db.open()).rejects.toMatchObject(lost);
    await plain.marks.add(markOf('1'));
    await db.open();
    expect(await db.marks.count()).toBe(1);
  });
});
