import { expect, test, vi } from 'vitest';
import { LibraryDatabase } from '@/lib/library/database';
import { markOf } from '@/tests/support/marks';
import { writeLibrary } from './write-library';

test('an export that is cancelled midway throws away what it wrote and reads no more', async () => {
  const db = new LibraryDatabase(`export-${Math.random()}`);
  // Enough for several pieces.
  const note = 'n'.repeat(1000);
  const ids = Array.from({ length: 1200 }, (_, n) => `2601.${String(n).padStart(5, '0')}`);
  await db.marks.bulkPut(ids.map((id) => markOf(id, { note })));
  const stop = new AbortController();
  const abort = vi.fn<(reason: unknown) => void>();
  const close = vi.fn<() => void>();
  const told: number[] = [];
  const written = writeLibrary(
    { db, now: () => 5, device: 'aaaaaa' },
    { settings: {}, edits: {} },
    new WritableStream({ abort, close }),
    {
      signal: stop.signal,
      onProgress: ({ done }) => {
        told.push(done);
        if (done > 1) stop.abort('cancelled');
      },
    },
  );
  await expect(written).rejects.toBe('cancelled');
  expect(abort).toHaveBeenCalledWith('cancelled');
  expect(close).not.toHaveBeenCalled();
  expect(told.at(-1)).toBeLessThan(ids.length);
  db.close();
});
