import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { absUrl, pdfUrl } from '@/lib/arxiv/paper-urls';
import type { LibraryDatabase } from '@/lib/library/database';
import { type Row, rowsOf } from '@/lib/library/lists';
import { savedQueries } from '@/lib/library/saved-queries';
import type { Decided, Decision } from '@/lib/library/triage';
import type { SavedQuery } from '@/lib/library/types/reader';
import { type Run, type Standing, standingOf } from '@/lib/reading/triage';
import { usePage } from '../page';
import type { Acts } from '../page-actions';
import type { Opening } from '../page-ports';
import { useLive } from '../use-live';

/** What of a triage is on screen; `row` is missing at the end, and for a paper that isn't stored any more. */
export type Shown = {
  standing: Standing;
  decided: readonly Decided[];
  row: Row | undefined;
  queries: readonly SavedQuery[];
};

/** What was done last, or that there was nothing to take back, or why it couldn't be saved. */
export type Said = Decision | 'back' | 'nothing' | { failed: string };

/** One triage: where it stands by the journal, and what the reader can do in it. */
export type RunActions = {
  shown: Shown | undefined;
  said: Said | undefined;
  decide(decision: Decision): void;
  back(): void;
  open(form: 'arxiv' | 'pdf', opening?: Opening): void;
};

/** Follows a triage. One thing is done at a time: a card that is decided takes no second key. */
export function useRun(run: Run, acts: Acts): RunActions {
  const { ports, actions } = usePage();
  const { db } = ports;
  const [said, setSaid] = useState<Said>();
  const isBusy = useRef(false);
  const shown = useLive(() => readShown(db, run, acts), [db, run]);
  const paper = shown?.standing.paper;
  useLayoutEffect(() => {
    isBusy.current = false;
  }, [paper, shown?.decided.length]);
  function act(done: Decision | 'back', write: Parameters<typeof actions.act>[0]): void {
    if (isBusy.current) return;
    isBusy.current = true;
    void actions.act(write, true).then(({ saved, entry }) => {
      setSaid(entry ? done : saved ? 'nothing' : { failed: actions.toast.peek()?.words ?? '' });
      if (!entry) isBusy.current = false;
    });
  }
  return {
    shown,
    said,
    decide: (decision) => {
      if (paper) act(decision, (acts) => acts.decide(ports, run, paper, decision));
    },
    back: () => act('back', (acts) => acts.takeBackDecision(ports, run)),
    open: (form, opening = 'tab') => {
      if (paper) void ports.openTab(form === 'pdf' ? pdfUrl(paper) : absUrl(paper), opening);
    },
  };
}

async function readShown(db: LibraryDatabase, run: Run, acts: Acts): Promise<Shown> {
  const decided = await acts.decisionsOf(db, run);
  const standing = standingOf(run, decided);
  const [row] = standing.paper === undefined ? [] : await rowsOf(db, [standing.paper]);
  return { standing, decided, row, queries: await savedQueries(db) };
}
