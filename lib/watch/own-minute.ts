import * as v from 'valibot';
import { storedItem } from '@/lib/settings/stored-item';

/** 01:00 to 07:00 Eastern: after arXiv's day has begun there, and wide enough to spread installs. */
const from = 60;
const minutes = 360;

const item = storedItem(
  'ownMinute',
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(from + minutes - 1)),
);

/**
 * Gives this install's own minute after midnight, Eastern, drawn once: if every install asked at
 * the same minute, arXiv would take it for an attack.
 */
export async function ownMinute(random: () => number): Promise<number> {
  const kept = await item.read();
  if (kept !== undefined) return kept;
  const drawn = from + Math.floor(random() * minutes);
  await item.write(drawn);
  return drawn;
}
