import type { Client } from '@/lib/arxiv/client';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import { database } from '@/lib/library/database';
import { pack } from '@/lib/sync/backup/pack';
import type { WatchPorts } from '@/lib/watch/ports';
import { fakeExtension } from './fake-extension';
import { aWednesday } from './papers';

/** The background's ports over an empty library, with a clock that stands unless it is moved. */
export type FakeWatch = {
  ports: WatchPorts;
  granted: Set<string>;
  clock: number;
  /** Addresses arXiv was asked. */
  asked: string[];
  answer: Client['fetchFeed'];
  /** What the daily feeds say; by default nobody can be asked. */
  daily: Client['fetchDaily'];
};

/** Empties the library and the fake browser and gives what the background works with. */
export async function fakeWatch(): Promise<FakeWatch> {
  const { granted } = fakeExtension();
  await database.delete();
  await database.open();
  const watch: FakeWatch = {
    granted,
    clock: aWednesday,
    asked: [],
    answer: () => Promise.reject(new Error('nobody asks')),
    daily: () => Promise.reject(new Error('nobody asks')),
    ports: {
      db: database,
      client: {
        fetchFeed: (url) => {
          watch.asked.push(url);
          return watch.answer(url);
        },
        fetchDaily: (category) => {
          watch.asked.push(category);
          return watch.daily(category);
        },
      },
      now: () => watch.clock,
      sleep: async () => {},
      random: () => 0.5,
      locks: fakeLocks(),
      pack,
      isOnline: () => true,
      onOnline: () => {},
    },
  };
  return watch;
}
