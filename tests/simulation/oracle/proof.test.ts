import { expect, test } from 'vitest';
import type { Check } from '@/lib/library/types/checks';
import type { Coverage } from '@/lib/library/types/coverage';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import type { Look } from '../arxiv/arxiv';
import { topics } from '../arxiv/topics';
import type { Disk } from '../machine/disk';
import { requireProof } from './proof';

const text = topics[0]?.text ?? '';
const reach = aWednesday - 7 * day;
const old = paper({ id: '2607.00001', published: reach - 20 * day, updated: reach + day });
const young = paper({ id: '2607.00002', published: reach + day, updated: reach + day });
const looks: Look[] = [{ topic: 0, at: aWednesday, newest: [young, old] }];

/** A library whose last check ended on Wednesday, and which holds only these papers. */
function diskOf(check: Partial<Check>, held: string[], total = 2): Disk {
  const before = { total, at: 0 };
  const row: Coverage = { queryId: 'mine', text, head: aWednesday, reach, gaps: [], before };
  const marks = held.map((id) => markOf(id, { queries: ['mine'] }));
  const tables = {
    queries: [{ id: 'mine', text }],
    coverage: [row],
    checks: [{ queryId: 'mine', arrived: aWednesday, found: 2, ...check }],
  };
  return {
    rows: (table: keyof typeof tables) => tables[table],
    row: (_: string, key: string) => marks.find(({ id }) => id === key),
  } as unknown as Disk;
}

const flawed = { overlap: 100, run: 0, usual: 0, flaw: 'disordered' } as const;
const requires = (check: Partial<Check>, held: string[], total?: number) => () =>
  requireProof(looks, diskOf(check, held, total), new Set());

test('a baseline that was read in order claims also older papers that were revised', () => {
  expect(requires({ baseline: true }, [young.id])).toThrow(old.id);
});

test('one that came out of order and was counted claims what was submitted', () => {
  expect(requires({ baseline: true, proof: flawed }, [young.id])).not.toThrow();
  expect(requires({ baseline: true, proof: flawed }, [old.id])).toThrow(young.id);
});

test('what was read after it claims all once more', () => {
  expect(requires({ baseline: false }, [young.id])).toThrow(old.id);
});

test('no papers at all claim nothing only where arXiv never had any', () => {
  expect(requires({ baseline: true, found: 0 }, [], 0)).not.toThrow();
  expect(requires({ baseline: false, found: 0 }, [], 0)).not.toThrow();
  expect(requires({ baseline: false, found: 0 }, [], 2)).toThrow(young.id);
});
