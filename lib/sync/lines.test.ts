import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { editTimes, markRows, queryRows } from '@/tests/support/library-rows';
import { paper } from '@/tests/support/papers';
import type { FileProblem } from './broken-file';
import { deviceId } from './device';
import { type Header, headerOf, type Line, linesOf } from './lines';
import { openFile } from './open-file';
import { longestLine, type ReadItem, readLines } from './read-lines';

const header = headerOf('export', 'k3f9x2', Date.UTC(2026, 10, 24, 12));

async function textOf(lines: readonly Line[], head: Header = header): Promise<string> {
  const parts: string[] = [];
  for await (const part of linesOf(head, lines)) parts.push(part);
  return parts.join('');
}

async function itemsOf(content: BlobPart): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readLines(await openFile(new Blob([content])))) items.push(item);
  return items;
}

async function rowsOf(content: BlobPart): Promise<Line[]> {
  return (await itemsOf(content)).flatMap((item) => (item.kind === 'row' ? [item.line] : []));
}

async function problemOf(content: BlobPart): Promise<FileProblem | undefined> {
  const end = (await itemsOf(content)).at(-1);
  if (end?.kind !== 'end') throw new Error('the end comes last');
  return end.problem;
}

const mark = fc.sample(markRows, { numRuns: 1, seed: 1 })[0];
if (!mark) throw new Error('no mark was made');
const markLine: Line = { table: 'marks', row: mark };

const anyLine: fc.Arbitrary<Line> = fc.oneof(
  markRows.map((row): Line => ({ table: 'marks', row })),
  queryRows.map((row): Line => ({ table: 'queries', row })),
  editTimes('marks/2601.00001', ['unread', 'note'], true).map(
    (row): Line => ({ table: 'edits', row }),
  ),
  fc.string({ unit: 'binary' }).map(
    (title): Line => ({
      table: 'papers',
      row: { ...paper({ id: '2601.00001', title }), asOf: 5 },
    }),
  ),
);

describe('a file of lines', () => {
  test('gives what was written, packed or plain', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine), async (lines) => {
        const text = await textOf(lines);
        expect(await rowsOf(text)).toEqual(lines);
        expect(await rowsOf(gzipSync(text))).toEqual(lines);
        expect(await problemOf(text)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  test('looks as it is written down', async () => {
    const row = { theme: 'dark' } as const;
    expect(await textOf([{ table: 'settings', row }])).toBe(
      '{"arxivDaily":1,"database":5,"made":"2026-11-24T12:00:00.000Z","device":"k3f9x2","kind":"export"}\n' +
        '{"settings":{"theme":"dark"}}\n' +
        '{"end":1}\n',
    );
  });

  test('may begin with a byte order mark and end its lines as Windows does', async () => {
    const text = await textOf([markLine]);
    expect(await rowsOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual([markLine]);
  });

  test('may lack its last line break', async () => {
    expect(await problemOf((await textOf([markLine])).trimEnd())).toBeUndefined();
  });

  test.each<[string, (text: string) => BlobPart, FileProblem]>([
    ['nothing', () => '', 'empty'],
    ['a page of the web', () => '<!doctype html><title>Sign in</title>', 'notOurs'],
    ['another JSON', () => '{"queries":[]}', 'notOurs'],
    ['words in UTF-16', (text) => Buffer.from(text, 'utf16le'), 'notOurs'],
    ['no end', (text) => text.slice(0, text.lastIndexOf('{"end"')), 'cutShort'],
    ['another number at its end', (text) => text.replace('"end":1', '"end":2'), 'wrongCount'],
    ['a wrong end', (text) => text.replace('"end":1', '"end":null'), 'wrongCount'],
    ['packed bytes cut off', (text) => gzipSync(text).subarray(0, -9), 'damagedGzip'],
    ['packed bytes that are none', () => Uint8Array.of(0x1f, 0x8b, 1, 2, 3), 'damagedGzip'],
    ['wrong lines without end', (text) => `${text}${'0\n'.repeat(10_001)}`, 'tooManyBad'],
  ])('that holds %s says so', async (_, make, problem) => {
    expect(await problemOf(make(await textOf([markLine])))).toBe(problem);
  });

  test('that is cut gives what came before', async () => {
    const lines = Array.from({ length: 5000 }, () => markLine);
    const packed = gzipSync(await textOf(lines), { level: 1 });
    const items = await itemsOf(packed.subarray(0, Math.floor(packed.length / 2)));
    expect(items.filter(({ kind }) => kind === 'row').length).toBeGreaterThan(1000);
    expect(items.at(-1)).toEqual({ kind: 'end', problem: 'damagedGzip' });
  });

  test('that unpacks without end is cut at a limit', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 10));
    const text = `${JSON.stringify(header)}\n`;
    expect(await problemOf(Buffer.concat([gzipSync(text), bomb]))).toMatch(/tooLarge|tooManyBad/);
    expect(await problemOf(bomb)).toBe('notOurs');
  });

  test('of a newer version is read as far as it is known, and the rest is named', async () => {
    const head = { ...header, arxivDaily: 2, database: 9 };
    const mood = { marks: { ...mark, mood: 'glad' } };
    const text = (await textOf([markLine], head)).replace(
      '{"end":1}',
      `${JSON.stringify(mood)}\n{"moods":{}}\n{"settings":{"theme":"dark","fog":1}}\n{"end":4}`,
    );
    const items = await itemsOf(text);
    expect(items[0]).toEqual({ kind: 'header', header: head, isNewer: true });
    const names = items.flatMap((item) => (item.kind === 'unknown' ? item.names : []));
    expect(names).toEqual(['marks.mood', 'moods', 'settings.fog']);
    expect(items.filter(({ kind }) => kind === 'row')).toHaveLength(3);
    expect(items.at(-1)).toEqual({ kind: 'end', problem: undefined });
  });

  test('of an older version has its rows lifted', async () => {
    const { later: _, archived, muted, highlighted, tags, ...old } = mark;
    const text = `${JSON.stringify({ ...header, database: 1 })}\n${JSON.stringify({ marks: old })}\n{"end":1}`;
    const lifted = { ...old, later: 0, archived: 0, muted: 0, highlighted: 0, tags: [] };
    expect(await rowsOf(text)).toEqual([{ table: 'marks', row: lifted }]);
  });
});

function deep(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}

const change = (fields: object) => JSON.stringify({ marks: { ...mark, ...fields } });

describe('a line', () => {
  test.each<[string, BlobPart, object]>([
    ['no JSON', '{"marks":', { code: 'notJson' }],
    ['blank', '', { code: 'notJson' }],
    ['a number', '5', { code: 'notARow' }],
    ['null', 'null', { code: 'notARow' }],
    ['a list', '[{}]', { code: 'notARow' }],
    ['nothing', '{}', { code: 'notARow' }],
    ['two tables', '{"marks":{},"papers":{}}', { code: 'notARow' }],
    ['bytes that are no text', Uint8Array.of(0x22, 0xff, 0x22), { code: 'badText' }],
    ['more than it may', `"${'x'.repeat(longestLine)}"`, { code: 'tooLong' }],
    ['levels without end', `{"marks":${deep(100_000)}}`, { code: 'tooDeep' }],
    ['a prototype', '{"marks":{"__proto__":{"unread":0}}}', { code: 'forbiddenKey' }],
    ['a prototype as table', '{"__proto__":{"unread":0}}', { code: 'forbiddenKey' }],
    ['a constructor', '{"settings":{"keys":{"constructor":"x"}}}', { code: 'forbiddenKey' }],
    ['a list for a row', '{"marks":[]}', { code: 'wrongShape', wrong: 'marks' }],
    ['a number as id', change({ id: 2601.00001 }), { wrong: 'marks.id' }],
    ['an id that is none', change({ id: '../../x' }), { wrong: 'marks.id' }],
    ['a word for a flag', change({ unread: '1' }), { wrong: 'marks.unread' }],
    ['another flag', change({ starred: 2 }), { wrong: 'marks.starred' }],
    ['a tag that is none', change({ tags: ['a', {}] }), { wrong: 'marks.tags.1' }],
    ['a note without end', change({ note: 'x'.repeat(20_001) }), { wrong: 'marks.note' }],
    ['a time that is none', change({ readAt: 1e300 }), { wrong: 'marks.readAt' }],
    ['nothing of a mark', '{"marks":{}}', { code: 'wrongShape' }],
    ['a broken setting', '{"settings":{"theme":"pink"}}', { wrong: 'settings.theme' }],
    ['times of no row', '{"edits":{"id":"x","at":1,"fields":{}}}', { wrong: 'edits.id' }],
  ])('of %s is named, and those around it are read', async (_, line, said) => {
    const [before, rest] = [
      `${JSON.stringify(header)}\n${JSON.stringify({ marks: mark })}\n`,
      '{"end":2}',
    ];
    const items = await itemsOf(new Blob([before, line, '\n', change({ starred: 1 }), '\n', rest]));
    expect(items.filter(({ kind }) => kind === 'bad')).toMatchObject([{ number: 3, ...said }]);
    const marks = items.filter((item) => item.kind === 'row' && item.line.table === 'marks');
    expect(marks).toHaveLength(2);
  });

  test('may tell of a tag of any name', async () => {
    const tags = JSON.parse('{"__proto__":3,"constructor":-4}');
    const line: Line = { table: 'edits', row: { id: 'marks/2601.00001', at: 4, fields: {}, tags } };
    const [read] = await rowsOf(await textOf([line]));
    expect(JSON.stringify(read)).toBe(JSON.stringify(line));
  });
});

describe('a device', () => {
  beforeEach(() => fakeBrowser.reset());

  test('is drawn once', async () => {
    expect(await deviceId(() => 0.5)).toBe('iiiiii');
    expect(await deviceId(() => 0.99)).toBe('iiiiii');
  });
});
