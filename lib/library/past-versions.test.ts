import { existsSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { LibraryDatabase } from './database';

type Row = Record<string, unknown>;
type Frozen = { version: number; stores: Record<string, string>; rows: Record<string, Row[]> };

/** A database as it then was: texts are made up, and these files never change again. */
function fileOf(version: number): string {
  return `lib/library/fixtures/version-${version}.json`;
}

const newest = new LibraryDatabase('never-opened').verno;
/** The newest may be frozen already, and counts as soon as there is one after it. */
const past = Array.from({ length: newest - 1 }, (_, index) => index + 1);

/** What later versions make of a row of an earlier one; all else stays as it was. */
function lifted(version: number, table: string, row: Row): Row {
  const fields = { later: 0, archived: 0, muted: 0, highlighted: 0, tags: [] };
  return version < 2 && table === 'marks' ? { ...row, ...fields } : row;
}

test.each(past)(
  'version %i is frozen, and each of its rows opens in the newest',
  async (version) => {
    const file = fileOf(version);
    expect(existsSync(file), `${file}: freeze a version before there is a newer one`).toBe(true);
    const frozen = JSON.parse(readFileSync(file, 'utf8')) as Frozen;
    expect(frozen.version).toBe(version);
    const name = `frozen-${version}`;
    const then = new Dexie(name);
    then.version(version).stores(frozen.stores);
    for (const [table, rows] of Object.entries(frozen.rows)) await then.table(table).bulkAdd(rows);
    then.close();

    const now = new LibraryDatabase(name);
    await now.open();
    expect(now.backendDB().version).toBe(newest * 10);
    for (const [table, rows] of Object.entries(frozen.rows)) {
      expect(rows.length, table).toBeGreaterThan(0);
      const expected = rows.map((row) => lifted(version, table, row));
      expect(await now.table(table).toArray(), table).toEqual(expected);
    }
    await now.delete();
  },
);

test.each([...past, newest].filter((version) => existsSync(fileOf(version))))(
  'version %i has the stores its fixture tells of',
  (version) => {
    const frozen = JSON.parse(readFileSync(fileOf(version), 'utf8')) as Frozen;
    const declared = new LibraryDatabase(`declared-${version}`);
    const definitions = Reflect.get(declared, '_versions') as Version[];
    const then = Object.assign(
      {},
      ...definitions
        .filter(({ _cfg }) => _cfg.version <= version)
        .sort((one, other) => one._cfg.version - other._cfg.version)
        .map(({ _cfg }) => _cfg.storesSource),
    );
    const plain = (stores: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(stores).map(([key, text]) => [key, text.replaceAll(' ', '')]),
      );
    expect(plain(then)).toEqual(plain(frozen.stores));
  },
);

/** Dexie's own record of one `version()`. */
type Version = { _cfg: { version: number; storesSource: Record<string, string> } };
