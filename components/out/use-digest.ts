import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Paper } from '@/lib/arxiv/paper';
import { papersOfSpan, type SpanPapers } from '@/lib/library/span-papers';
import type { SavedQuery } from '@/lib/library/types/reader';
import { endsOf, spanOfDays } from '@/lib/reading/digest/span';
import type { Digest } from '@/lib/reading/digest/types';
import { usePage } from '../page';
import type { DigestChoice } from './digest-choices';
import { feedId } from './feed-id';

/** What was read, and of what. */
type Read = Counts & { papers: readonly Paper[]; of: string };

/** How many papers of each kind there are, and of how many the text is gone. */
type Counts = { fresh: number; revised: number; removed: number };

/** A digest as chosen, and how many papers it has. */
export type ReadDigest = Counts & { digest: Digest; file: string };

/** Reads what a digest tells. `isSpan` is false where the dates chosen are none. */
export function useDigest(
  { days, queryId }: DigestChoice,
  queries: readonly SavedQuery[],
): { isSpan: boolean; read: ReadDigest | undefined } {
  const { ports, failure } = usePage();
  // A digest is as of one moment, also while it is looked at.
  const [at] = useState(() => ports.now());
  const [read, setRead] = useState<Read>();
  const span = spanOfDays(days, at);
  const of = JSON.stringify([span, queryId]);
  useEffect(() => {
    if (!span) return;
    let isLatest = true;
    papersOfSpan(ports.db, span, queryId).then(
      (found) => isLatest && setRead({ ...counted(found), of }),
      (error) => {
        failure.value = error;
      },
    );
    return () => {
      isLatest = false;
    };
  }, [of]);
  if (!span || read?.of !== of) return { isSpan: span !== undefined, read: undefined };
  const { papers, fresh, revised, removed } = read;
  const [first, last] = endsOf(days, at);
  const dates = first === last ? first : `${first} – ${last}`;
  const name = queries.find(({ id }) => id === queryId)?.name ?? i18n.t('filter.allQueries');
  const digest: Digest = {
    papers,
    at,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    title: i18n.t('out.digest.heading', [name, dates]),
    language: i18n.t('language'),
    direction: i18n.t('direction'),
    id: feedId(ports.memory, queryId),
  };
  const file = `arxiv-${first === last ? first : `${first}-to-${last}`}`;
  return { isSpan: true, read: { digest, fresh, revised, removed, file } };
}

function counted({ fresh, revised, removed }: SpanPapers): Omit<Read, 'of'> {
  return {
    papers: [...fresh, ...revised],
    fresh: fresh.length,
    revised: revised.length,
    removed,
  };
}
