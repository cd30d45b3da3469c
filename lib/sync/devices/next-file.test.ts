import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type DeviceFile, readFileName } from './file-name';
import { nextFile, nothingRead, type Progress, withFile } from './next-file';

/** `3-5` is a journal, `1of2@5` a part of a snapshot. */
function files(...short: string[]): DeviceFile[] {
  return short.flatMap((text) => {
    const [middle, to] = text.includes('@') ? text.split('@') : text.split('-');
    const kind = text.includes('@') ? 'snapshot' : 'journal';
    return readFileName(`${kind}-aaaaaa-${middle}-${to}-xxxx.jsonl.gz`) ?? [];
  });
}

function readAll(listed: readonly DeviceFile[], from: Progress = nothingRead) {
  const order: string[] = [];
  let progress = from;
  for (;;) {
    const file = nextFile(listed, progress);
    if (!file) return { order, progress };
    order.push(
      file.kind === 'journal'
        ? `${file.from}-${file.to}`
        : `${file.part}of${file.parts}@${file.to}`,
    );
    progress = withFile(listed, progress, file);
  }
}

test.each<[string, string[], number, string[], number]>([
  ['journals in turn', ['0-1', '2-3', '1-2'], 0, ['0-1', '1-2', '2-3'], 3],
  ['only what is new', ['0-1', '1-2', '2-3'], 2, ['2-3'], 3],
  ['nothing twice', ['0-1', '1of1@1'], 1, [], 1],
  ['the one that holds another', ['0-1', '1-2', '1-3'], 1, ['1-3'], 3],
  [
    'a snapshot where journals are gone',
    ['1of2@5', '2of2@5', '5-6'],
    2,
    ['1of2@5', '2of2@5', '5-6'],
    6,
  ],
  ['no snapshot where journals reach', ['1of1@5', '4-5', '5-6'], 4, ['4-5', '5-6'], 6],
  [
    'the older snapshot while a newer is made',
    ['1of1@3', '3-4', '1of2@4'],
    0,
    ['1of1@3', '3-4'],
    4,
  ],
  ['no half snapshot', ['1of2@5'], 0, [], 0],
  [
    'what lies beyond a hole, without passing it',
    ['0-1', '2-3', '3-4'],
    0,
    ['0-1', '2-3', '3-4'],
    1,
  ],
])('reads %s', (_, listed, done, order, end) => {
  const read = readAll(files(...listed), { done, names: [] });
  expect(read).toMatchObject({ order, progress: { done: end } });
});

it('fills a hole when a snapshot comes, and reads nothing beyond it again', () => {
  const first = files('0-1', '2-3');
  const { progress } = readAll(first);
  expect(readAll(first, progress).order).toEqual([]);
  const later = [...first, ...files('1-2')];
  expect(readAll(later, progress)).toMatchObject({
    order: ['1-2'],
    progress: { done: 3, names: [] },
  });
});

it('never claims what it has not read, in whatever order files come and go', () => {
  const part = fc.record({
    from: fc.nat(5),
    step: fc.integer({ min: 1, max: 3 }),
    snapshot: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(part, { maxLength: 6 }), { maxLength: 4 }), (listings) => {
      const seen = new Set<number>();
      let progress = nothingRead;
      for (const listing of listings) {
        const listed = listing.flatMap(({ from, step, snapshot }) =>
          files(snapshot ? `1of1@${from + step}` : `${from}-${from + step}`),
        );
        for (let file = nextFile(listed, progress); file; file = nextFile(listed, progress)) {
          const start = file.kind === 'journal' ? file.from : 0;
          for (let at = start + 1; at <= file.to; at += 1) seen.add(at);
          progress = withFile(listed, progress, file);
        }
      }
      for (let at = 1; at <= progress.done; at += 1) expect(seen).toContain(at);
    }),
    { numRuns: 200 },
  );
});
