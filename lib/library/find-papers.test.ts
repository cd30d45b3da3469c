import { beforeAll, expect, test } from 'vitest';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { findPapers } from './find-papers';

const db = new LibraryDatabase('find-papers');

beforeAll(async () => {
  const author = (name: string) => ({ authors: [{ name, affiliations: [] }] });
  const rows = [
    paper({ id: '2601.00001', title: 'Spin glasses', ...author('Erwin Schrödinger') }),
    paper({ id: '2601.00002', title: 'Spin liquids', ...author('Ada Example') }),
    paper({ id: '2512.00003', title: 'Liquid crystals', ...author('Ada Example') }),
    paper({ id: 'cond-mat/0603304', title: 'Old spin', published: aWednesday - 2 * day }),
    paper({ id: 'hep-th/9901001', title: 'Older spin', published: aWednesday - 3 * day }),
  ];
  await db.papers.bulkPut(rows.map((row) => ({ ...row, asOf: aWednesday })));
});

const found = async (text: string, limit = 6) =>
  (await findPapers(db, text, { limit })).map(({ id }) => id);

test.each([
  ['spin', ['2601.00002', '2601.00001', 'cond-mat/0603304', 'hep-th/9901001']],
  ['SPIN glass', ['2601.00001']],
  ['schrodinger', ['2601.00001']],
  ['2512', ['2512.00003']],
  ['cond-mat/06', ['cond-mat/0603304']],
  ['ada liquid', ['2601.00002', '2512.00003']],
  ['abstract', []],
  ['  ', []],
])('%j finds by title, authors and id, newest first', async (text, ids) => {
  expect(await found(text)).toEqual(ids);
});

test('no more are given than wanted', async () => {
  expect(await found('spin', 3)).toEqual(['2601.00002', '2601.00001', 'cond-mat/0603304']);
});

test('a search that nobody waits for any more ends', async () => {
  let looks = 0;
  const isStale = () => {
    looks += 1;
    return looks > 1;
  };
  await findPapers(db, 'nothing', { limit: 6, isStale });
  expect(looks).toBeLessThan(4);
});
