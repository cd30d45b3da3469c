import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { storedItem } from '@/lib/settings/stored-item';
import type { Backup } from './types';
import { whichStay } from './which-stay';

const backup: v.GenericSchema<unknown, Backup> = v.object({
  key: v.string(),
  at: v.number(),
  reason: v.picklist(['daily', 'upgrade', 'asked']),
  database: v.number(),
  counts: v.record(v.string(), v.number()),
  size: v.number(),
});

/**
 * Which backups there are, oldest first; which may be left over; what the journal said at the last; the
 * one after which the reader began anew with an empty library.
 */
export const backups = storedItem(
  'backups',
  v.object({
    list: v.array(backup),
    gone: v.array(v.string()),
    stamp: v.string(),
    anew: v.optional(v.string()),
  }),
);

/**
 * Keeps a backup and lets older ones go. One write holds both the backup and the list that names it,
 * and what goes is named there before it goes: a death at any point leaves a list that is true.
 */
export async function keepBackup(next: Backup, packed: string, stamp: string): Promise<void> {
  const before = await backups.read();
  const all = [...(before?.list ?? []), next];
  const list = whichStay(all);
  const gone = all.filter((one) => !list.includes(one)).map(({ key }) => key);
  await browser.storage.local.set({ [next.key]: packed, backups: { list, gone, stamp } });
  await browser.storage.local.remove([...(before?.gone ?? []), ...gone]);
}
