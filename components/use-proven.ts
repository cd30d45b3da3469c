import { useEffect } from 'preact/hooks';
import { coverageRows } from '@/lib/library/coverage-rows';
import { savedQueries } from '@/lib/library/saved-queries';
import { provenOfAll } from '@/lib/reading/coverage';
import { provenWords } from './coverage-words';
import { usePage } from './page';
import { useLive } from './use-live';

/** Lets the status line say how far all queries are proven to be complete. */
export function useProven(): void {
  const { ports, now, proven, settings } = usePage();
  const facts = useLive(
    async () => ({ queries: await savedQueries(ports.db), rows: await coverageRows(ports.db) }),
    [ports.db],
  );
  const moment = now.value;
  const own = settings.value.settings;
  useEffect(() => {
    const all = facts && provenOfAll(facts.queries, facts.rows);
    proven.value = all && provenWords(all, moment, own);
  }, [facts, moment, own]);
}
