import { beforeEach, expect, it } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { LibraryDatabase } from './database';
import { removeFilter, renameFilter, savedFilters, saveFilter } from './filters';
import { redoLatest, undoLatest } from './undo';

let count = 0;
let db: LibraryDatabase;

beforeEach(() => {
  count += 1;
  db = new LibraryDatabase(`filters-${count}`);
});

async function names(): Promise<string[]> {
  return (await savedFilters(db)).map(({ name }) => name);
}

it('keeps filters in the order in which they were saved', async () => {
  await saveFilter(ledgerOf(db), { name: ' Starred glass ', view: 'starred', text: 'glass' });
  await saveFilter(ledgerOf(db), { name: 'A', view: 'all', sort: 'queries' });
  expect(await savedFilters(db)).toMatchObject([
    { name: 'Starred glass', view: 'starred', text: 'glass' },
    { name: 'A', view: 'all', sort: 'queries' },
  ]);
});

it('takes back and does again what was done to a filter', async () => {
  await saveFilter(ledgerOf(db), { name: 'One', view: 'all' });
  const [filter] = await savedFilters(db);
  await renameFilter(ledgerOf(db), filter?.id ?? '', 'Two');
  await removeFilter(ledgerOf(db), filter?.id ?? '');
  expect(await names()).toEqual([]);
  await undoLatest(ledgerOf(db));
  expect(await names()).toEqual(['Two']);
  await undoLatest(ledgerOf(db));
  expect(await savedFilters(db)).toEqual([filter]);
  await undoLatest(ledgerOf(db));
  expect(await names()).toEqual([]);
  await redoLatest(ledgerOf(db));
  expect(await savedFilters(db)).toEqual([filter]);
});

it('saves nothing without a name', async () => {
  await expect(saveFilter(ledgerOf(db), { name: ' ', view: 'all' })).rejects.toThrow('a name');
  expect(await names()).toEqual([]);
});
