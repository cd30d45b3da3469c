import { useContext, useEffect, useState } from 'preact/hooks';
import { countRows, type LibraryFacts, readLibraryFacts } from '@/lib/library/diagnosis';
import type { BrowserFacts } from '@/lib/watch/diagnosis/browser-facts';
import type { Facts } from '@/lib/watch/diagnosis/facts';
import { usePage } from '../page';
import { useLive } from '../use-live';
import { DiagnoseContext } from './diagnose-context';

const nothing: LibraryFacts = {
  queries: [],
  requests: [],
  stopped: [],
  coverage: [],
  sightings: 0,
  differences: [],
};

type Read = { browser: BrowserFacts; rows: Facts['rows'] };

/** Everything the page shows, kept true while it is open; undefined until it is read. */
export function useFacts(): Facts | undefined {
  const { ports, failure, settings, now, watch, access } = usePage();
  const { db } = ports;
  const diagnose = useContext(DiagnoseContext);
  const [read, setRead] = useState<Read>();
  const live = useLive(() => readLibraryFacts(db, ports.now()), [db]);
  // What the browser knows is worth seeing most where the library can't be opened.
  const library = failure.value ? nothing : live;
  useEffect(() => {
    let isOver = false;
    async function readAnew(): Promise<void> {
      if (!diagnose) return;
      const rows = await countRows(db).catch(() => []);
      const browser = await diagnose();
      if (!isOver) setRead({ browser, rows });
    }
    void readAnew();
    return () => {
      isOver = true;
    };
  }, [library, now.value, watch.value, access.value]);
  if (!library || !read) return undefined;
  const common = { at: now.value, databaseVersion: db.verno, settings: settings.value.settings };
  return { ...common, ...read, library };
}
