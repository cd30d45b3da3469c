import { useEffect, useState } from 'preact/hooks';
import { parse } from '@/lib/arxiv/query/parse';
import type { LibraryDatabase } from '@/lib/library/database';
import { lastArrival } from '@/lib/library/recent-papers';
import { type Preview, preview } from '@/lib/reading/preview';
import { type PreviewShelf, readShelf } from '@/lib/reading/preview-shelf';
import { rests } from '@/lib/reading/slices';
import { usePage } from './page';
import { useLive } from './use-live';

/** What can be said of a query from the stored papers. */
export type PreviewState =
  | { kind: 'counting' }
  | { kind: 'unreadable' }
  | { kind: 'none-stored' }
  | { kind: 'ready'; preview: Preview };

/** How long the reader must have stopped typing, in milliseconds. */
const typingPause = 120;

/**
 * Says what a query would have brought of the stored papers, kept true as it is typed; the former
 * answer stays, with `busy`, until the next is there.
 */
export function usePreview(text: string, saved: string): { state: PreviewState; busy: boolean } {
  const shelf = useShelf();
  const { failure } = usePage();
  const [answer, setAnswer] = useState<{ state: PreviewState; key: unknown }>();
  const key = JSON.stringify([text, saved, shelf?.until, shelf?.papers.length]);
  useEffect(() => {
    if (!shelf) return undefined;
    const control = new AbortController();
    const { signal } = control;
    const timer = setTimeout(
      () =>
        void answerTo(shelf, { text, saved, signal }).then(
          (state) => signal.aborted || setAnswer({ state, key }),
          (error) => {
            if (!signal.aborted) failure.value = error;
          },
        ),
      answer ? typingPause : 0,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [shelf, text, saved]);
  return { state: answer?.state ?? { kind: 'counting' }, busy: answer?.key !== key };
}

type Asked = { text: string; saved: string; signal: AbortSignal };

async function answerTo(
  shelf: PreviewShelf,
  { text, saved, signal }: Asked,
): Promise<PreviewState> {
  const { until, papers } = shelf;
  const read = parse(text);
  if (!read.ok) return { kind: 'unreadable' };
  if (papers.length === 0) return { kind: 'none-stored' };
  const before = saved.trim() === text.trim() ? undefined : parse(saved);
  const trees = { tree: read.tree, ...(before?.ok && { saved: before.tree }) };
  return {
    kind: 'ready',
    preview: await preview(papers, { ...trees, until, rest: rests(signal) }),
  };
}

/** The stored papers of the days until arXiv was last looked at, read anew after each check. */
function useShelf(): PreviewShelf | undefined {
  const { ports, failure } = usePage();
  const [shelf, setShelf] = useState<PreviewShelf>();
  const until = useLive(() => lookedUntil(ports.db, ports.now), [ports]);
  useEffect(() => {
    if (until === undefined) return undefined;
    const control = new AbortController();
    readShelf(ports.db, until, control.signal).then(setShelf, (error) => {
      if (!control.signal.aborted) failure.value = error;
    });
    return () => control.abort();
  }, [ports, until]);
  return shelf;
}

async function lookedUntil(db: LibraryDatabase, now: () => number): Promise<number> {
  return (await lastArrival(db)) ?? now();
}
