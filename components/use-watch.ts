import { useEffect, useState } from 'preact/hooks';
import { latestChecks } from '@/lib/library/checks';
import { type UnreadCounts, unreadCounts } from '@/lib/library/counts';
import { savedQueries } from '@/lib/library/saved-queries';
import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { type Status, statusOf } from '@/lib/reading/status';
import type { QuietWords } from './calendar-words';
import { usePage } from './page';
import { useLive } from './use-live';

/** The saved queries, what is unread, and how the watching stands. */
export type WatchFacts = {
  queries: readonly SavedQuery[];
  checks: ReadonlyMap<string, Check>;
  counts: UnreadCounts;
  status: Status;
  /** Why today brings no papers; undefined also until these words are loaded. */
  quiet?: QuietWords | undefined;
};

/** Gives what the frame of a page shows, kept true; undefined until it is read. */
export function useWatch(): WatchFacts | undefined {
  const { ports, watch, access, now, settings } = usePage();
  const [calendar, setCalendar] = useState<typeof import('./calendar-words')>();
  useEffect(() => void import('./calendar-words').then(setCalendar), []);
  const facts = useLive(async () => {
    const queries = await savedQueries(ports.db);
    const checks = await latestChecks(ports.db, queries);
    return { queries, checks, counts: await unreadCounts(ports.db) };
  }, [ports.db]);
  if (!facts) return undefined;
  const { queries, checks } = facts;
  const state = { ...watch.value, access: access.value, now: now.value };
  const status = statusOf({ queries, checks, ...state });
  const quiet = calendar?.quietWords(status, now.value, settings.value.settings);
  return { ...facts, status, quiet };
}
