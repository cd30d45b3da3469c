import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adapt } from './adapt';
import own from './fixtures/query-cases.json';
import { parse, toCase } from './parse';
import { print } from './print';

type Case = { query: string; adapted: string | null; tree?: unknown; error?: string };

const folder = process.env.ARXIV_DATA ?? '../shared/arxiv';
const file = join(folder, 'query-cases.json');

function answer(query: string): Case {
  const adapted = adapt(query) ?? null;
  const result = parse(query);
  return result.ok
    ? { query, adapted, tree: toCase(result.tree) }
    : { query, adapted, error: result.error.kind };
}

function differing(cases: Case[]): unknown[] {
  return cases
    .map((wanted) => ({ wanted, got: answer(wanted.query) }))
    .filter(({ wanted, got }) => JSON.stringify(got) !== JSON.stringify(wanted));
}

test('our own query cases are read as arXiv reads them', () => {
  expect(own.length).toBeGreaterThanOrEqual(150);
  expect(differing(own)).toEqual([]);
});

test('an error points into the text that was given', () => {
  for (const { query } of own) {
    const result = parse(query);
    if (result.ok) continue;
    expect(result.error.position).toBeGreaterThanOrEqual(0);
    expect(result.error.position).toBeLessThanOrEqual(query.length);
  }
});

test('what is printed is read back as the same tree', () => {
  for (const { query } of own) {
    const result = parse(query);
    if (result.ok) expect(parse(print(result.tree))).toEqual(result);
  }
});

test.skipIf(!existsSync(file))('recorded cases are read as arXiv reads them', () => {
  const { cases }: { cases: Case[] } = JSON.parse(readFileSync(file, 'utf8'));
  expect(differing(cases)).toEqual([]);
  console.log(`${cases.length} recorded query cases, all as arXiv reads them`);
});
