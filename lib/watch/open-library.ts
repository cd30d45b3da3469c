import type { Trouble } from '@/lib/library/types/checks';
import { paintFace } from './badge';
import { badgeFace } from './badge-face';
import type { WatchPorts } from './ports';
import { roundTrouble } from './round-trouble';

/**
 * Opens the library; where it isn't as the reader left it or can't be opened, notes it, paints the badge
 * and throws. Nothing may be asked of arXiv then: an empty library would begin anew.
 */
export async function openLibrary({ db, now }: Pick<WatchPorts, 'db' | 'now'>): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const trouble: Trouble = { code: 'lost', words, at: now(), attempt: 1 };
    await roundTrouble.write(trouble);
    // What is lost is not counted.
    const nothing = { total: 0, queries: [], checks: new Map() };
    await paintFace(badgeFace({ ...nothing, roundTrouble: trouble }));
    throw error;
  }
  if ((await roundTrouble.read())?.code === 'lost') await roundTrouble.write(undefined);
}
