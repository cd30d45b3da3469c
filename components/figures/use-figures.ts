import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { marksSince } from '@/lib/library/figures';
import { lastArrival } from '@/lib/library/recent-papers';
import type { SavedQuery } from '@/lib/library/types/reader';
import { countFigures, type Figures, figuresStart } from '@/lib/reading/figures';
import { rests } from '@/lib/reading/slices';
import { usePage } from '../page';
import type { PagePorts } from '../page-ports';
import { useLive } from '../use-live';

/** What was counted; `until` is when arXiv was last looked at, or now before it ever was. */
export type Counted = { figures: Figures; until: number };

type Counting = {
  /** The latest figures; these stay while they are counted anew. */
  counted: Counted | undefined;
  /** How many papers a count has so far; `undefined` while there is none. */
  soFar: ReadonlySignal<number | undefined>;
};

/** What each page counted last: a reader who comes back shouldn't wait. */
const latest = new WeakMap<PagePorts, Counted>();

/**
 * Counts the figures in slices: at first, after each check, when something is taken back or done
 * again here, and when the page is seen again.
 */
export function useFigures(queries: readonly SavedQuery[]): Counting {
  const { ports, failure, actions } = usePage();
  const moved = actions.moved.value;
  const [counted, setCounted] = useState(() => latest.get(ports));
  const soFar = useSignal<number | undefined>(0);
  const [looks, setLooks] = useState(0);
  const until = useLive(async () => (await lastArrival(ports.db)) ?? ports.now(), [ports]);
  const ids = queries.map(({ id }) => id);
  useEffect(() => {
    const look = () => setLooks((count) => count + (document.hidden ? 0 : 1));
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    if (until === undefined) return undefined;
    const control = new AbortController();
    const tell = (papers: number | undefined) => {
      if (!control.signal.aborted) soFar.value = papers;
    };
    tell(0);
    const given = { queries: ids, until, rest: rests(control.signal), tell };
    const marks = marksSince(ports.db, figuresStart(until), () => performance.now());
    countFigures(marks, given).then(
      (figures) => {
        if (control.signal.aborted) return;
        latest.set(ports, { figures, until });
        setCounted({ figures, until });
        tell(undefined);
      },
      (error) => {
        if (!control.signal.aborted) failure.value = error;
      },
    );
    return () => control.abort();
  }, [ports, until, looks, moved, ids.join()]);
  return { counted, soFar };
}
