import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../page';
import type { SyncPort, SyncView } from './sync-port';

/** What speaks with other devices, loaded once the section stands, and what it last said. */
export function useSync(): { port: SyncPort; view: SyncView } | undefined {
  const { ports } = usePage();
  const [found, setFound] = useState<{ port: SyncPort; view: SyncView }>();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void ports.late().then(async ({ loadSync }) => {
      const port = await loadSync();
      const read = async () => setFound({ port, view: await port.read() });
      if (isGone) return;
      stop = port.onChanged(() => void read());
      await read();
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [ports]);
  return found;
}
