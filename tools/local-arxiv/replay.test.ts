import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readRecording, readSingaporeTime } from './replay';
import { type LocalArxiv, startLocalArxiv } from './start';

function paper(base_id: string, version: number, tag: string) {
  return {
    base_id,
    version,
    title: `Paper ${base_id}`,
    authors: ['Ada Example'],
    summary: 'One line\nand another.\n  A new paragraph.',
    published: '2026-01-01T10:00:00+00:00',
    updated: `2026-01-0${version}T10:00:00+00:00`,
    categories: ['cs.LG', 'cs.AI'],
    primary_category: 'cs.AI',
    comment: null,
    journal_ref: null,
    doi: null,
    tag,
  };
}

const DAYS = [
  {
    run: 0,
    checked_at_sgt: '20260102T061500',
    reported: [paper('2601.00001', 1, 'new'), paper('2601.00002', 1, 'new')],
  },
  { run: 1, checked_at_sgt: '20260103T061500', reported: [paper('2601.00001', 2, 'update')] },
  {
    run: 2,
    checked_at_sgt: '20260104T061500',
    reported: [paper('2601.00003', 1, 'new'), paper('2601.00002', 1, 'new')],
  },
];

let arxiv: LocalArxiv | undefined;
let made: string | undefined;
afterEach(async () => {
  await arxiv?.close();
  if (made) rmSync(made, { recursive: true });
  made = undefined;
});

async function startReplay(): Promise<LocalArxiv> {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  made = folder;
  for (const day of DAYS) writeFileSync(join(folder, `00${day.run}.json`), JSON.stringify(day));
  arxiv = await startLocalArxiv({ replay: folder });
  return arxiv;
}

async function ask({ port }: LocalArxiv, asked: Record<string, string>) {
  const query = new URLSearchParams({ max_results: '100', ...asked });
  const body = await (await fetch(`http://127.0.0.1:${port}/api/query?${query}`)).text();
  const ids = [...body.matchAll(/<id>http:\/\/arxiv.org\/abs\/(.*?)<\/id>/g)].map(([, id]) => id);
  return { body, ids: ids.sort() };
}

describe('a replay', () => {
  test('times are those of Singapore', () => {
    expect(new Date(readSingaporeTime('20260102T061500'))).toEqual(
      new Date('2026-01-01T22:15:00Z'),
    );
  });

  test('shows after each run the newest of everything reported so far', async () => {
    const own = await startReplay();
    expect(own.replay?.runs).toBe(3);
    expect((await ask(own, { search_query: 'all:x' })).ids).toEqual([
      '2601.00001v1',
      '2601.00002v1',
    ]);
    own.replay?.show(1);
    expect((await ask(own, { search_query: 'all:x' })).ids).toEqual([
      '2601.00001v2',
      '2601.00002v1',
    ]);
    own.replay?.show(2);
    expect((await ask(own, { search_query: 'all:x' })).ids).toHaveLength(3);
    own.replay?.show(0);
    expect((await ask(own, { search_query: 'all:x' })).ids).toHaveLength(2);
  });

  test('sets the clock to the run, and moving the clock brings no other run', async () => {
    const own = await startReplay();
    own.replay?.show(1);
    expect((await ask(own, { search_query: 'ti:x' })).body).toContain('<updated>2026-01-02T22:15');
    own.clock.advance(3 * 86_400_000);
    const later = await ask(own, { search_query: 'ti:x' });
    expect(later.body).toContain('<updated>2026-01-05T22:15');
    expect(later.ids).toHaveLength(2);
  });

  test('answers a keyword with all it has, and filters by id and by other fields', async () => {
    const own = await startReplay();
    expect((await ask(own, { search_query: 'cat:math.AG AND all:x' })).ids).toHaveLength(2);
    expect((await ask(own, { search_query: 'cat:math.AG' })).ids).toEqual([]);
    expect((await ask(own, { search_query: 'all:x', id_list: '2601.00002' })).ids).toEqual([
      '2601.00002v1',
    ]);
  });

  test('unwraps lines, keeps paragraphs and puts the primary category first', () => {
    const [version] = readRecording(DAYS).versions;
    expect(version?.abstract).toBe('One line and another.\n  A new paragraph.');
    expect(version?.categories).toEqual(['cs.AI', 'cs.LG']);
  });

  test('refuses a run that was not recorded', async () => {
    const own = await startReplay();
    expect(() => own.replay?.show(3)).toThrow('no run 3 of 3');
  });
});

const folder = process.env.REPLAY_DATA ?? '../shared/replay';
if (!existsSync(folder)) console.warn(`skipped: ${folder} is missing; it holds recorded days`);

test.skipIf(!existsSync(folder))('every recorded day adds just what it reported', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const days = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const { times, versions } = readRecording(days);
  expect([...times].sort((a, b) => a - b)).toEqual(times);
  const reported = days.flatMap((day) => day.reported) as { base_id: string; version: number }[];
  const keys = new Set(reported.map((one) => `${one.base_id}v${one.version}`));
  expect(new Set(versions.map((one) => `${one.id}v${one.version}`))).toEqual(keys);
});
