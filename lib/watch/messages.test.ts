import { expect, test } from 'vitest';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import { LibraryDatabase } from '@/lib/library/database';
import { fakeExtension } from '@/tests/support/fake-extension';
import { noDaily } from '@/tests/support/no-daily';
import { aWednesday, feed } from '@/tests/support/papers';
import { askToCheck, askToReschedule } from './messages';
import { startWatch } from './watch';

test('a page hears why the background could not do what it was asked', async () => {
  fakeExtension();
  const db = new LibraryDatabase('closed');
  db.guard = {
    before: async () => {},
    after: async () => {
      throw new Error('Database has been closed');
    },
  };
  startWatch({
    db,
    client: { ...noDaily, fetchFeed: async () => feed([]) },
    now: () => aWednesday,
    sleep: async () => {},
    random: () => 0.5,
    locks: fakeLocks(),
    isOnline: () => true,
    onOnline: () => {},
  });
  await expect(askToCheck()).rejects.toThrow('Database has been closed');
  await expect(askToReschedule()).rejects.toThrow('Database has been closed');
});
