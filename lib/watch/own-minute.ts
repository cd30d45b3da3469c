import { storedItem } from '@/lib/settings/stored-item';
import { whole } from '@/lib/settings/whole';
import { drawMinute, firstMinute, lastMinute } from './draw-minute';

const item = storedItem('ownMinute', whole(firstMinute, lastMinute));

/**
 * Gives this install's own minute after midnight, Eastern, drawn once: if every install asked at
 * the same minute, arXiv would take it for an attack.
 */
export async function ownMinute(random: () => number): Promise<number> {
  const kept = await item.read();
  if (kept !== undefined) return kept;
  const drawn = drawMinute(random);
  await item.write(drawn);
  return drawn;
}

/** Gives it where it was drawn before. */
export const keptMinute = item.read;
