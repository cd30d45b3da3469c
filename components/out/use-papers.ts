import { useEffect, useState } from 'preact/hooks';
import type { Paper } from '@/lib/arxiv/paper';
import { shownIds } from '@/lib/reading/shown-ids';
import type { DialogProps } from '../dialogs';
import { type Page, usePage } from '../page';

/** Most papers taken from a list at once. */
const mostPapers = 1_000;

/** Papers to be handed out. */
export type OutPapers = {
  papers: readonly Paper[];
  /** Whether the list they are from has more. */
  hasMore: boolean;
  /** How many are no longer stored. */
  gone: number;
};

/** The papers a dialog is about, in their order; undefined until they are read. */
export function usePapers({ ids, desk }: Pick<DialogProps, 'ids' | 'desk'>): OutPapers | undefined {
  const page = usePage();
  const [read, setRead] = useState<OutPapers>();
  useEffect(() => {
    readPapers(page, ids, desk).then(setRead, (error) => {
      page.failure.value = error;
    });
  }, []);
  return read;
}

async function readPapers(
  { ports: { db } }: Page,
  ids: DialogProps['ids'],
  desk: DialogProps['desk'],
): Promise<OutPapers> {
  const named = { ids: [...ids], hasMore: false };
  const wanted = ids.length > 0 || !desk ? named : await shownIds(db, desk.list, mostPapers);
  const found = await db.papers.bulkGet(wanted.ids);
  const papers = found.filter((paper) => paper !== undefined);
  return { papers, hasMore: wanted.hasMore, gone: found.length - papers.length };
}
