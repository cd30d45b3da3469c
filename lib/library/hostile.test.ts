import { expect, test } from 'vitest';
import { hostilePapers } from '@/tests/support/hostile-paper';
import { hostileTexts } from '@/tests/support/hostile-texts';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { changeTags, writeNote } from './actions';
import { addRule, readerRules } from './change-rules';
import { LibraryDatabase } from './database';
import { savedFilters, saveFilter } from './filters';
import { findPapers } from './find-papers';
import { keptOf } from './note';
import { addQueries } from './queries';
import { previewRestore, restoreTo } from './restore';
import { savedQueries } from './saved-queries';
import { tagsInUse } from './tags';
import { undoLatest } from './undo';

const texts = hostileTexts.map(([, text]) => text);
const papers = hostilePapers(hostileTexts);

async function library(name: string, count = papers.length) {
  const db = new LibraryDatabase(`hostile-${name}`);
  const some = papers.slice(0, count);
  await db.papers.bulkPut(some.map((paper) => ({ ...paper, asOf: 0 })));
  await db.marks.bulkPut(some.map(({ id }) => markOf(id)));
  return { db, ledger: ledgerOf(db) };
}

test('tags and notes are kept as they are, and are as before once taken back', async () => {
  const { db, ledger } = await library('marks');
  const before = await db.marks.toArray();
  for (const [at, { id }] of papers.entries()) {
    await changeTags(ledger, [id], { add: [texts[at] ?? ''] });
    await writeNote(ledger, id, texts[at] ?? '');
  }
  const marks = await db.marks.toArray();
  expect(marks.map(({ tags }) => tags)).toEqual(texts.map((text) => [text.trim()]));
  expect(marks.map(({ note }) => note)).toEqual(texts.map(keptOf));
  expect(new Set(await tagsInUse(db))).toEqual(new Set(texts.map((text) => text.trim())));
  await changeTags(ledger, [papers[0]?.id ?? ''], { remove: [texts[0] ?? ''] });
  for (let count = 0; count <= 2 * papers.length; count += 1) await undoLatest(ledgerOf(db));
  expect(await db.marks.toArray()).toEqual(before);
});

test('queries, rules and filters are kept as they are, and gone once taken back', async () => {
  // A rule is tried on all papers; `npm run test:long` takes every text.
  const written = texts.filter((_, at) => process.env.LONG === '1' || at % 10 === 0);
  const { db, ledger } = await library('rows', 3);
  const moment = ledger.clock;
  ledger.clock += 1;
  const before = { queries: await savedQueries(db), marks: await db.marks.toArray() };
  for (const text of written) {
    await addQueries(ledger, [{ name: text, text }]);
    await addRule(ledger, { kind: 'mute', text });
    await saveFilter(ledger, { name: text, view: 'all', text });
  }
  const trimmed = written.map((text) => text.trim());
  const fresh = (await savedQueries(db)).slice(before.queries.length);
  expect(fresh.map(({ name }) => name)).toEqual(trimmed);
  expect((await readerRules(db)).map(({ text }) => text)).toEqual(trimmed);
  expect((await savedFilters(db)).map(({ name }) => name)).toEqual(trimmed);
  expect((await previewRestore(db, moment)).rules.gone).toHaveLength(written.length);
  await restoreTo(ledger, moment);
  expect(await savedQueries(db)).toEqual(before.queries);
  expect(await readerRules(db)).toEqual([]);
  expect(await db.marks.toArray()).toEqual(before.marks);
});

test('papers are looked for by any text', async () => {
  const { db } = await library('find', 20);
  for (const text of texts) {
    const found = await findPapers(db, text, { limit: 3 });
    expect(found.every(({ title }) => title !== '')).toBe(true);
  }
});
