import * as v from 'valibot';
import { type StoredItem, storedItem } from '@/lib/settings/stored-item';
import { davErrorCodes } from '../dav/dav-error';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const state = v.object({
  /** Six letters of this device's own. */
  device: v.string(),
  /** The highest number this device has given to a file, and up to which the server surely has all. */
  sent: count,
  sure: count,
  /** Its own files: whether the server said it has them; those it may have are `false`. */
  files: v.record(v.string(), v.boolean()),
  /** A snapshot in the making: which part comes next, and behind which row it begins. */
  snapshot: v.optional(
    v.object({
      to: count,
      draw: v.string(),
      part: count,
      parts: count,
      after: v.string(),
      /** Whether its rows need no journal, since whoever reads any of our files reads it. */
      counts: v.boolean(),
    }),
  ),
  /** How many rows go into a file, where the server takes none as large as usual. */
  rows: v.optional(count),
  /** How far each other device was read. */
  read: v.record(
    v.string(),
    v.object({
      done: count,
      names: v.array(v.string()),
      /** When it made the latest of what was read, by its clock, epoch milliseconds. */
      made: v.optional(v.number()),
    }),
  ),
  /** Rows of others are being taken in, and what hangs on them isn't worked out yet. */
  applying: v.optional(v.literal(true)),
  /** A row the library had: where it is gone or older, the library is another one. */
  witness: v.optional(v.object({ id: v.string(), at: v.number() })),
  /** The settings as they were sent. */
  settings: v.optional(v.string()),
  /** The name that stands on the server. */
  named: v.optional(v.string()),
  /** Of which device the reader has agreed to take everything up to its number, or to keep their own. */
  decided: v.optional(v.object({ device: v.string(), to: count, keeps: v.boolean() })),
});

/** What this device knows of its files and of others'. It holds for one folder of one server. */
export type DevicesState = v.InferOutput<typeof state>;

const account = v.object({ address: v.string(), name: v.string(), password: v.string() });

const status = v.object({
  /** When all went through last, computer's clock, epoch milliseconds. */
  done: v.optional(v.number()),
  /** The other devices whose files are there. */
  others: v.array(
    v.object({
      device: v.string(),
      name: v.string(),
      /** When it last wrote something, as far as is known, epoch milliseconds. */
      seen: v.optional(v.number()),
    }),
  ),
  /** Why it stopped, how often in a row, and when it goes on by itself. */
  trouble: v.optional(
    v.object({
      code: v.picklist([...davErrorCodes, 'storage', 'bug']),
      status: v.optional(v.number()),
      attempt: count,
      at: v.number(),
      retryAt: v.optional(v.number()),
    }),
  ),
  /** What the reader has to decide: a device would remove this much of what is here. */
  question: v.optional(v.object({ device: v.string(), to: count, removes: count, of: count })),
  /** Files that can't be read, and devices with a newer version of ours. */
  unreadable: v.array(v.string()),
  newer: v.array(v.string()),
});

/** What the reader is told. */
export type DevicesStatus = v.InferOutput<typeof status>;

/** What is kept between two syncs. The password is in none but `account`. */
export type DevicesMemory = {
  account: StoredItem<v.InferOutput<typeof account>>;
  state: StoredItem<DevicesState>;
  status: StoredItem<DevicesStatus>;
  /** This device's name, as the reader gave it. */
  name: StoredItem<string>;
};

/** This profile's memory; all keys begin with `sync-`, which no export and no report tells. */
export const storedMemory: DevicesMemory = {
  account: storedItem('sync-account', account),
  state: storedItem('sync-state', state),
  status: storedItem('sync-status', status),
  name: storedItem('sync-name', v.string()),
};

export const noStatus: DevicesStatus = { others: [], unreadable: [], newer: [] };
