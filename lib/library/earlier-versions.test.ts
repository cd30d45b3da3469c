import { beforeEach, describe, expect, it } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { earlierVersions } from './earlier-versions';

const version = (id: string, number: number) => ({
  ...paper({ id, version: number }),
  asOf: aWednesday,
});

describe('the version a revision is compared to', () => {
  let db: LibraryDatabase;

  beforeEach(() => {
    db = new LibraryDatabase(`versions-${Math.random()}`);
  });

  it.each<[what: string, kept: number[], seen: number, now: number, compared: number | undefined]>([
    ['is the one the reader has seen', [1, 2], 1, 3, 1],
    ['is the newest older one once the newest is seen', [1, 2], 3, 3, 2],
    ['is the newest older one where the seen one is not kept', [2], 1, 3, 2],
    ['is never as new as the newest', [3], 1, 3, undefined],
    ['is not known where none is kept', [], 1, 2, undefined],
    ['is not looked for where there is but one version', [1], 1, 1, undefined],
  ])('%s', async (_, kept, seenVersion, now, compared) => {
    await db.versions.bulkAdd([...kept.map((number) => version('2', number)), version('1', 1)]);
    const row = { mark: markOf('2', { seenVersion }), paper: version('2', now) };
    expect((await earlierVersions(db, [row])).get('2')?.version).toBe(compared);
  });

  it('is read for many papers at once, each for itself', async () => {
    await db.versions.bulkAdd([version('1', 1), version('3', 1), version('3', 2)]);
    const rows = ['1', '2', '3'].map((id) => ({ mark: markOf(id), paper: version(id, 3) }));
    const found = await earlierVersions(db, rows);
    expect([...found].map(([id, { version: number }]) => [id, number])).toEqual([
      ['1', 1],
      ['3', 1],
    ]);
  });
});
