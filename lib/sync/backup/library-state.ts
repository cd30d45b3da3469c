import { LibraryDatabase } from '@/lib/library/database';
import type { GuardPorts } from './guard';
import { patientGuardOf } from './patient-guard';

/**
 * How the library of this profile stands: whole; gone; of a newer version than we know; of an older one
 * that could not be brought to ours, and is as it was; or damaged. `words` are the browser's own.
 */
export type LibraryState = {
  kind: 'whole' | 'gone' | 'newer' | 'upgrade' | 'damaged';
  words: string;
};

/**
 * Opens the library as the background does, and says how it stands; calls `onWait` where it is being
 * brought to our version and an older page may hold that up.
 */
export async function libraryState(
  ports: GuardPorts & { onWait?: () => void },
  name?: string,
): Promise<LibraryState> {
  const db = new LibraryDatabase(name);
  db.guard = patientGuardOf(db, ports);
  db.on('blocked', () => ports.onWait?.());
  try {
    await db.open();
    return { kind: 'whole', words: '' };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { kind: await kindOf(error, db), words };
  } finally {
    db.close();
  }
}

async function kindOf(error: unknown, db: LibraryDatabase): Promise<LibraryState['kind']> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'LostError') return 'gone';
  if (name === 'VersionError') return 'newer';
  const all = await indexedDB.databases().catch(() => []);
  const { version = 0 } = all.find((one) => one.name === db.name) ?? {};
  return version > 0 && version < db.verno * 10 ? 'upgrade' : 'damaged';
}
