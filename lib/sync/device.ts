import * as v from 'valibot';
import { type StoredItem, storedItem } from '@/lib/settings/stored-item';

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

const stored: StoredItem<string> = storedItem('sync-device', v.string());

/**
 * Gives the six letters by which this profile's files can be told from another's, drawn once; `random`
 * gives numbers from 0 to below 1.
 */
export async function deviceId(random: () => number): Promise<string> {
  const known = await stored.read();
  if (known && /^[0-9a-z]{6}$/.test(known)) return known;
  const drawn = Array.from({ length: 6 }, () => letters[Math.floor(random() * letters.length)]);
  await stored.write(drawn.join(''));
  return drawn.join('');
}
