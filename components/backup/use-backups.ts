import { useEffect, useState } from 'preact/hooks';
import type { Backup } from '@/lib/sync/backup/types';
import { usePage } from '../page';
import type { BackupsPort, Bringing } from './backups-port';

/** The backups there are, newest first, how far papers are back, and what works with them. */
export type BackupFacts = { port: BackupsPort; list: Backup[]; bringing: Bringing | undefined };

/** Gives them, kept true; undefined until they are read. */
export function useBackups(): BackupFacts | undefined {
  const { ports } = usePage();
  const [facts, setFacts] = useState<BackupFacts>();
  useEffect(() => {
    let end: (() => void) | undefined;
    let isOver = false;
    void ports.late().then(async ({ loadBackups }) => {
      const port = await loadBackups();
      const read = () => void readFacts(port).then(setFacts);
      if (isOver) return;
      end = port.onChanged(read);
      read();
    });
    return () => {
      isOver = true;
      end?.();
    };
  }, [ports]);
  return facts;
}

async function readFacts(port: BackupsPort): Promise<BackupFacts> {
  const [list, bringing] = await Promise.all([port.list(), port.bringing()]);
  return { port, list: list.toReversed(), bringing };
}
