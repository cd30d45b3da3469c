import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import * as acts from '@/lib/library/acts';
import { LibraryDatabase } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import type { Ledger } from '@/lib/library/journal';
import { parseSettings } from '@/lib/settings/schema';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { paper } from '@/tests/support/papers';
import { writeLibrary } from '../export/write-library';
import { canonical } from '../merge/canonical';
import { openFile } from '../open-file';
import { readLines } from '../read-lines';
import { applyImport, NeedsConfirmation } from './apply-import';
import { planImport } from './plan-import';
import { takePapers } from './take-papers';

const own = { settings: {}, edits: {} };
let [here, there]: LibraryDatabase[] = [];
let db: LibraryDatabase;
let other: LibraryDatabase;

beforeEach(() => {
  here = new LibraryDatabase(`here-${Math.random()}`);
  there = new LibraryDatabase(`there-${Math.random()}`);
  [db, other] = [here, there];
});

const idOf = (n: number) => `2601.${String(n).padStart(5, '0')}`;

async function fill(into: LibraryDatabase, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, n) => idOf(n));
  await into.marks.bulkPut(ids.map((id) => markOf(id, { queries: [firstQuery.id] })));
  await into.papers.bulkPut(ids.map((id) => ({ ...paper({ id }), asOf: 5 })));
}

async function fileOf(from: LibraryDatabase): Promise<Blob> {
  const parts: BlobPart[] = [];
  const sink = new WritableStream({
    write: (part: Uint8Array<ArrayBuffer>) => void parts.push(part),
  });
  await writeLibrary({ db: from, now: () => 5, device: 'aaaaaa' }, own, sink);
  return new Blob(parts);
}

const lines = async (file: Blob) => readLines(await openFile(file));
const plan = async (into: LibraryDatabase, file: Blob) => planImport(into, own, await lines(file));

async function bringIn(into: Ledger, file: Blob, confirmed = false) {
  const { sides } = await plan(into.db, file);
  await takePapers(into.db, await lines(file));
  return applyImport(into, sides, { confirmed });
}

const kept = ['queries', 'rules', 'filters', 'marks', 'edits', 'papers', 'versions'];

async function rowsOf(of: LibraryDatabase): Promise<string> {
  const rows = await Promise.all(kept.map((table) => of.table(table).toArray()));
  return canonical(rows);
}

describe('an exported library', () => {
  test('is the same where it is brought in, and all of it goes again with one undo', async () => {
    await fill(db, 1203);
    await acts.star(ledgerOf(db), [idOf(3), idOf(1200)], true);
    await acts.writeNote(ledgerOf(db), idOf(4), 'A note');
    await acts.changeTags(ledgerOf(db), [idOf(5)], { add: ['constructor', 'x'] });
    await acts.addQueries(ledgerOf(db), [{ name: 'B', text: 'all:b' }]);
    await acts.addRule(ledgerOf(db), { kind: 'highlight', text: 'all:nothing' });
    await acts.saveFilter(ledgerOf(db), { name: 'F', view: 'all' });
    await db.versions.put({ ...paper({ id: idOf(1), version: 1 }), asOf: 3 });
    const file = await fileOf(db);
    const before = await rowsOf(other);
    const entry = await bringIn(ledgerOf(other), file);
    expect(entry?.action).toEqual({ kind: 'imported', count: 1206 });
    expect(await rowsOf(other)).toBe(await rowsOf(db));
    await acts.undoLatest(ledgerOf(other));
    const reader = ['queries', 'rules', 'filters', 'marks'];
    const rows = await Promise.all(reader.map((table) => other.table(table).toArray()));
    expect(canonical([...rows, [], [], []])).toBe(before);
  });

  test('brought in once more changes nothing', async () => {
    await fill(db, 20);
    const file = await fileOf(db);
    await bringIn(ledgerOf(other), file);
    const again = await plan(other, file);
    expect(again.tables.marks).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 20 });
    expect(again.papers).toEqual({ added: 0, changed: 0, unchanged: 20 });
    expect(await bringIn(ledgerOf(other), file)).toBeUndefined();
  });

  test('makes two machines the same, whichever is brought in first', async () => {
    const some = fc.array(fc.tuple(fc.nat(3), fc.nat(5), fc.nat(30)), { maxLength: 8 });
    const act = (ledger: Ledger, what: number, id: string) =>
      [
        () => acts.star(ledger, [id], true),
        () => acts.markRead(ledger, [id]),
        () => acts.changeTags(ledger, [id], { add: ['a'] }),
        () => acts.changeTags(ledger, [id], { remove: ['a'] }),
        () => acts.changeQuery(ledger, firstQuery.id, { name: id }),
        () => acts.undoLatest(ledger),
      ][what]?.();
    await fc.assert(
      fc.asyncProperty(some, some, async (mine, theirs) => {
        const [one, two] = [1, 2].map(() => new LibraryDatabase(`two-${Math.random()}`));
        if (!one || !two) throw new Error('two are needed');
        for (const [into, does] of [
          [one, mine],
          [two, theirs],
        ] as const) {
          await fill(into, 4);
          for (const [n, what, at] of does) await act(ledgerOf(into, at), what, idOf(n));
        }
        const [fromOne, fromTwo] = [await fileOf(one), await fileOf(two)];
        await bringIn(ledgerOf(one), fromTwo, true);
        await bringIn(ledgerOf(two), fromOne, true);
        expect(await rowsOf(one)).toBe(await rowsOf(two));
      }),
      { numRuns: 15 },
    );
  });
});

describe('an import', () => {
  test('tells before what it would do, by name', async () => {
    await fill(db, 3);
    await acts.star(ledgerOf(db), [idOf(0)], true);
    await acts.addQueries(ledgerOf(db), [{ name: 'Crystals', text: 'all:b' }]);
    await fill(other, 1);
    const { tables, papers } = await plan(other, await fileOf(db));
    expect(tables.queries).toMatchObject({
      added: 1,
      unchanged: 1,
      examples: { added: ['Crystals'] },
    });
    expect(tables.marks).toMatchObject({ added: 2, changed: 1, removed: 0 });
    expect(papers).toEqual({ added: 2, changed: 0, unchanged: 1 });
    expect(await other.marks.count()).toBe(1);
  });

  test('that would remove many rows waits for a second word, and changes nothing before', async () => {
    const names = Array.from({ length: 7 }, (_, n) => ({ name: `Q${n}`, text: `all:q${n}` }));
    await acts.addQueries(ledgerOf(db), names);
    await bringIn(ledgerOf(other), await fileOf(db));
    for (const { id } of await db.queries.toArray()) await acts.removeQuery(ledgerOf(db, 2e6), id);
    const file = await fileOf(db);
    expect(await plan(other, file)).toMatchObject({ removed: 8, isLargeRemoval: true });
    const before = await rowsOf(other);
    await expect(bringIn(ledgerOf(other), file)).rejects.toThrow(NeedsConfirmation);
    expect(await rowsOf(other)).toBe(before);
    await bringIn(ledgerOf(other), file, true);
    expect(await other.queries.count()).toBe(0);
    await acts.undoLatest(ledgerOf(other));
    expect(await other.queries.count()).toBe(8);
  });

  test('takes of two papers what arXiv said later, and keeps the older version', async () => {
    await db.papers.bulkPut([
      { ...paper({ id: idOf(1), title: 'Later' }), asOf: 9 },
      { ...paper({ id: idOf(2), title: 'Second', version: 2 }), asOf: 9 },
      { ...paper({ id: idOf(3), title: 'Earlier' }), asOf: 1 },
    ]);
    await other.papers.bulkPut([1, 2, 3].map((n) => ({ ...paper({ id: idOf(n) }), asOf: 5 })));
    await bringIn(ledgerOf(other), await fileOf(db));
    const titles = (await other.papers.toArray()).map(({ title }) => title);
    expect(titles).toEqual(['Later', 'Second', `Title of ${idOf(3)}`]);
    expect((await other.versions.toArray()).map(({ id, version }) => [id, version])).toEqual([
      [idOf(2), 1],
    ]);
  });

  test('of settings takes those that were changed later, and names them', async () => {
    const header =
      '{"arxivDaily":1,"database":5,"made":"2026-11-24T12:00:00.000Z","device":"a","kind":"export"}';
    const file = new Blob([
      `${header}\n{"settings":{"theme":"dark","hours":6}}\n`,
      '{"edits":{"id":"settings","at":9,"fields":{"theme":9,"hours":3}}}\n{"end":2}\n',
    ]);
    const { settings } = parseSettings({ hours: 8 });
    const found = await planImport(db, { settings, edits: { hours: 5 } }, await lines(file));
    expect(found.settings).toEqual(['theme']);
  });
});
