import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { LibraryDatabase } from '@/lib/library/database';
import { markOf } from '@/tests/support/marks';
import { headerOf } from '../lines';
import { canonical } from '../merge/canonical';
import { openFile } from '../open-file';
import { readLines } from '../read-lines';
import { applyImport } from './apply-import';
import { planImport } from './plan-import';
import { takePapers } from './take-papers';

const header = JSON.stringify(headerOf('export', 'aaaaaa', 5));
const mark = markOf('2601.00001');
const own = { settings: {}, edits: {} };
let db: LibraryDatabase;

beforeEach(async () => {
  db = new LibraryDatabase(`hostile-${Math.random()}`);
  await db.marks.put(markOf('2601.00002', { note: 'mine' }));
});

async function bringIn(content: BlobPart) {
  const file = new Blob([content]);
  const items = async () => readLines(await openFile(file));
  const plan = await planImport(db, own, await items());
  await takePapers(db, await items());
  await applyImport({ db, now: () => 9 }, plan.sides, { confirmed: false });
  return plan;
}

async function allRows(): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return canonical(rows);
}

const anyValue = fc.oneof(
  fc.constantFrom(null, -1, 1e308, '', '__proto__', '<b>', '../..', [], {}, true, 2601.00001),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A row that is right but for one field. */
const spoilt = fc
  .tuple(fc.constantFrom(...Object.keys(mark)), anyValue)
  .map(([name, value]) => JSON.stringify({ marks: { ...mark, [name]: value } }));

const pollution = fc
  .tuple(
    fc.constantFrom('__proto__', 'constructor', 'prototype'),
    fc.constantFrom('marks', 'settings', 'queries', 'papers', 'edits', 'moods'),
  )
  .map(([key, table]) => `{"${table}":{"id":"x","${key}":{"unread":0,"isAdmin":true}}}`);

const table = fc.constantFrom(
  'marks',
  'settings',
  'queries',
  'rules',
  'filters',
  'edits',
  'papers',
  'versions',
);
const odd = fc.tuple(table, anyValue).map(([name, value]) => JSON.stringify({ [name]: value }));

const line = fc.oneof(
  spoilt,
  pollution,
  odd,
  fc.string({ unit: 'binary' }),
  fc.json({ maxDepth: 3 }),
);

test('no line of a file can throw, reach the prototypes or harm what is here', async () => {
  const before = canonical(await db.marks.get('2601.00002'));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.boolean(), async (lines, isPacked) => {
      const text = [header, ...lines, `{"end":${lines.length}}`].join('\n');
      const plan = await bringIn(isPacked ? gzipSync(text) : text);
      expect(plan.header).toBeDefined();
      expect(canonical(await db.marks.get('2601.00002'))).toBe(before);
      expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('a file that is no library of ours is named and changes nothing', async () => {
  const before = await allRows();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        fc.uint8Array().map((bytes) => Uint8Array.of(0x1f, 0x8b, ...bytes)),
      ),
      async (bytes) => {
        const { problem } = await bringIn(new Uint8Array(bytes));
        expect(['empty', 'notOurs', 'damagedGzip']).toContain(problem);
      },
    ),
    { numRuns: 40 },
  );
  expect(await allRows()).toBe(before);
});

test('a file cut anywhere, packed or not, says that it is not whole', async () => {
  const text = [header, JSON.stringify({ marks: mark }), '{"end":1}'].join('\n');
  const whole = [Buffer.from(text), gzipSync(text)];
  for (const bytes of whole) {
    for (let length = 0; length < bytes.length; length += 7) {
      const { problem } = await bringIn(bytes.subarray(0, length));
      expect(problem).toMatch(/empty|notOurs|cutShort|damagedGzip/);
    }
  }
});
