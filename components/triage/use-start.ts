import { useEffect, useState } from 'preact/hooks';
import { unseenIn } from '@/lib/library/triage-list';
import { type Run, type Standing, standingOf } from '@/lib/reading/triage';
import { keepRun, noteInTriage, recallRun } from '@/lib/reading/triage-memory';
import { wasInTriage } from '@/lib/reading/triage-open';
import { loadParts } from '../card-parts';
import type { Desk } from '../desk';
import { loadFormulas } from '../load-formulas';
import { type Page, usePage } from '../page';
import { type Acts, loadActs } from '../page-actions';
import type { PagePorts } from '../page-ports';

/** Most papers of one triage: nobody decides more in a day. */
const mostPapers = 1000;

/** How a triage starts: it is offered to go on, it runs, or there is nothing to do. */
export type Start =
  | { kind: 'starting' | 'empty' | 'elsewhere' }
  | { kind: 'offer'; run: Run; acts: Acts; standing: Standing }
  | { kind: 'run'; run: Run; acts: Acts };

/** Begins a triage of the list, or offers to go on with the one that was left. */
export function useStart(
  desk: Desk | undefined,
  onClose: () => void,
): { start: Start; begin: () => void; goOn: (run: Run, acts: Acts) => void } {
  const page = usePage();
  const { ports, failure } = page;
  const [start, setStart] = useState<Start>({ kind: 'starting' });
  function show(choose: (acts: Acts) => Promise<Start | undefined>): void {
    // All that a card shows is there before the first one is, so that none of them jumps.
    Promise.all([loadActs().then(choose), loadCards(page)]).then(
      ([next]) => next && setStart(next),
      (error) => {
        failure.value = error;
        onClose();
      },
    );
  }
  const wasIn = useState(() => wasInTriage(ports.memory))[0];
  const isReady = wasIn || desk !== undefined;
  useEffect(() => {
    if (!isReady) return;
    show(async (acts) => {
      const former = await formerRun(ports, acts, wasIn);
      if (former) return former;
      if (!wasIn && desk) return newRun(ports, acts, desk);
      noteInTriage(ports.memory, false);
      onClose();
      return undefined;
    });
  }, [isReady]);
  return {
    start,
    begin: () => show(async (acts) => desk && newRun(ports, acts, desk)),
    goOn: (run, acts) => setStart({ kind: 'run', run, acts }),
  };
}

async function loadCards(page: Page): Promise<void> {
  // Without formulas, cards show their source.
  await Promise.all([loadParts(page), loadFormulas().catch(() => undefined)]);
}

/** A triage that is over shows its end again only where the page was closed over it. */
async function formerRun(
  { db, memory, now }: PagePorts,
  acts: Acts,
  wasIn: boolean,
): Promise<Start | undefined> {
  const run = recallRun(memory, now());
  if (!run) return undefined;
  const standing = standingOf(run, await acts.decisionsOf(db, run));
  if (standing.paper === undefined) return wasIn ? { kind: 'run', run, acts } : undefined;
  return { kind: 'offer', run, acts, standing };
}

async function newRun({ db, memory, now }: PagePorts, acts: Acts, { list }: Desk): Promise<Start> {
  const { filter, found, snapshot } = list;
  if (filter.view !== 'new' && filter.view !== 'revised') return { kind: 'elsewhere' };
  const since = await acts.journalEnd(db);
  const ids = await unseenIn(db, filter, { snapshot, found: await found?.(), limit: mostPapers });
  if (ids.length === 0) return { kind: 'empty' };
  const run = { id: crypto.randomUUID(), since, begun: now(), ids };
  keepRun(memory, run);
  return { kind: 'run', run, acts };
}
