import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/library/database';
import { countRows, readLibraryFacts } from '@/lib/library/diagnosis';
import { parseSettings, type Settings } from '@/lib/settings/schema';
import { fakeWatch } from '@/tests/support/fake-watch';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import type { BrowserFacts } from './browser-facts';
import type { Facts } from './facts';
import { reportText } from './report';

const { settings } = parseSettings(undefined);
const browserFacts: BrowserFacts = {
  version: '1.2.3',
  browser: 'Some browser',
  language: 'en',
  alarms: [{ name: 'round', when: aWednesday }],
  nextDue: aWednesday,
  ownMinute: 75,
  permissions: [{ name: 'notifications', granted: false }],
};

beforeEach(async () => {
  await fakeWatch();
});

async function readFacts(change: Partial<Facts> = {}): Promise<Facts> {
  return {
    at: aWednesday,
    library: await readLibraryFacts(database, aWednesday),
    browser: browserFacts,
    rows: await countRows(database),
    databaseVersion: database.verno,
    settings,
    ...change,
  };
}

/** Where the words of a reader may stand; each is given a word of its own. */
const fields = [
  'query id',
  'query name',
  'query text',
  'arXiv’s words',
  'category',
  'seen id',
  'paper id',
  'title',
  'author',
  'abstract',
  'tag',
  'note',
  'rule',
  'filter name',
  'filter text',
  'link name',
  'link template',
  'key command',
  'key',
] as const;

type Words = Record<(typeof fields)[number], string>;

/** Long and odd enough to stand in no report by chance. */
const word = fc.string({ unit: fc.constantFrom(...'qzxjwvky 7$%'), minLength: 12, maxLength: 30 });
const words: fc.Arbitrary<Words> = fc
  .uniqueArray(word, { minLength: fields.length, maxLength: fields.length })
  .filter((some) => some.every((one) => one.trim() === one && !/ {2}/.test(one)))
  .map((some) => {
    const pairs = fields.map((field, at) => [field, some[at]] as const);
    return Object.fromEntries(pairs) as Words;
  });

/** A library and settings of someone who wrote these words wherever one can. */
async function write(given: Words): Promise<Settings> {
  await Promise.all(database.tables.map((table) => table.clear()));
  const queryId = given['query id'];
  const text = given['query text'];
  const id = given['paper id'];
  const trouble = { code: 'rejected-query', words: given['arXiv’s words'], at: 0, attempt: 1 };
  const query = { id: queryId, name: given['query name'], text, order: 0, paused: true };
  await database.queries.add({ ...query, notify: 'never' });
  const check = { queryId, text, state: 'refused', started: 1, baseline: true, page: 1, read: 9 };
  const counts = { next: 0, atLeast: 0, pages: 1, found: 9, added: 0, revised: 0, aside: 0 };
  await database.checks.add({ ...check, ...counts, unreadable: 0, trouble } as never);
  await database.coverage.add({
    queryId,
    text,
    head: 5,
    gaps: [{ from: 1, until: 2, cause: 'empty' }],
  });
  await database.requests.bulkAdd([
    { at: 1, kind: 'check', queryId, ms: 3, status: 200, entries: 1, total: 2, decision: 'done' },
    { at: 2, kind: 'feed', category: given.category, ms: 3, code: 'offline' },
    { at: 3, kind: 'ids', queryId: 'gone', ms: 4 },
  ]);
  // Only a query that has looked since can be said not to have a paper.
  const looked = { ...check, ...counts, unreadable: 0, state: 'done', started: 2 };
  await database.checks.add({ ...looked, arrived: aWednesday } as never);
  await database.sightings.add({
    id: given['seen id'],
    version: 1,
    announceType: 'new',
    day: '2026-01-02',
    categories: [given.category],
    queries: [queryId],
    named: aWednesday - 9 * day,
  });
  const authors = [{ name: given.author, affiliations: [] }];
  const one = paper({ id, title: given.title, abstract: given.abstract, authors });
  await database.papers.add({ ...one, asOf: 1 });
  await database.versions.add({ ...one, asOf: 0 });
  const mark = markOf(id, { tags: [given.tag], note: given.note, queries: [queryId] });
  await database.marks.add(mark);
  const change = { table: 'marks' as const, ids: [id], after: mark };
  await database.journal.add({
    at: 1,
    undone: 0,
    action: { kind: 'tag' },
    changes: [change],
  } as never);
  await database.rules.add({ id: 'r', kind: 'mute', text: given.rule, order: 0 });
  const filter = { id: 'f', order: 0, view: 'new', queryId, category: given.category };
  await database.filters.add({ ...filter, name: given['filter name'], text: given['filter text'] });
  return {
    ...settings,
    linkTemplates: [{ name: given['link name'], template: given['link template'] }],
    keys: { [given['key command']]: given.key },
  };
}

function toldOf(given: Words, report: string): string[] {
  return fields.filter((field) => report.includes(given[field]));
}

describe('the report', () => {
  test('has no word of the reader’s', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (given) => {
        const facts = await readFacts({ settings: await write(given) });
        const held = { code: 'storage' as const, words: given['arXiv’s words'], at: 0, attempt: 1 };
        facts.browser = { ...browserFacts, roundTrouble: held };
        facts.library = await readLibraryFacts(database, aWednesday);
        expect(toldOf(given, reportText(facts, { withTexts: false }))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('has those of queries when the reader wishes it, and never what they noted', async () => {
    const [given] = fc.sample(words, 1);
    if (!given) throw new Error('no words');
    const facts = await readFacts({ settings: await write(given) });
    facts.library = await readLibraryFacts(database, aWednesday);
    expect(toldOf(given, reportText(facts, { withTexts: true }))).toEqual([
      'query name',
      'query text',
      'arXiv’s words',
      'category',
      'seen id',
    ]);
  });

  test('says what was asked, what came and what was made of it', async () => {
    await write(Object.fromEntries(fields.map((field) => [field, field])) as Words);
    const report = reportText(await readFacts(), { withTexts: false });
    expect(report).toContain('  1970-01-01T00:00:00.001Z  check  query 1  200  3 ms  1/2  done');
    expect(report).toContain('  1970-01-01T00:00:00.002Z  feed  offline  3 ms');
    expect(report).toContain('  1970-01-01T00:00:00.003Z  ids  a query that is gone  4 ms');
    expect(report).toContain('rejected-query ×1, again -');
    expect(report).toContain('open: 1970-01-01T00:00:00.001Z – 1970-01-01T00:00:00.002Z empty');
    expect(report).toContain('2026-01-02  new  by a feed alone');
    expect(report).toContain('notifications: missing');
    expect(report).toContain('linkTemplates: (0)');
  });

  test('says of an empty library that there is nothing', async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    expect(reportText(await readFacts(), { withTexts: true })).toMatch(/Requests\n {2}none$/);
  });
});
