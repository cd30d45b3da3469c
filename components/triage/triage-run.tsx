import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { spokenTex } from '@/lib/reading/tex/split';
import { minutesLeft, paceOf, type Run } from '@/lib/reading/triage';
import type { Desk } from '../desk';
import { numberWords } from '../locale';
import { Modal } from '../modal';
import type { Acts } from '../page-actions';
import { TriageBar } from './triage-bar';
import { TriageCard } from './triage-card';
import { TriageSummary } from './triage-summary';
import { type Said, type Shown, useRun } from './use-run';
import { useTriageKeys } from './use-triage-keys';

type Props = {
  run: Run;
  acts: Acts;
  desk: Desk | undefined;
  onOver: (isOver: boolean) => void;
  onLeave: () => void;
};

/** A triage under way: one card after the other, and at the end what became of them. */
export function TriageRun({ run, acts, desk, onOver, onLeave }: Props): JSX.Element | null {
  const actions = useRun(run, acts);
  const { shown, said } = actions;
  const card = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useTriageKeys(actions, card);
  const paper = shown?.standing.paper;
  useLayoutEffect(() => {
    if (shown) onOver(paper === undefined);
    if (card.current) card.current.scrollTop = 0;
  }, [paper, shown === undefined]);
  // After the dialog has opened, which takes the focus.
  useEffect(() => {
    // Who goes by the buttons stays on them.
    if (document.activeElement?.closest('.triage-bar')) return;
    // At the end not on a button: a key that was meant for one more card must not press it.
    (card.current ?? head.current)?.focus({ preventScroll: true });
  }, [paper, shown === undefined]);
  if (!shown) return null;
  return (
    <Modal title={titleOf(run, shown)} class="triage" onClose={onLeave}>
      {paper === undefined ? (
        <TriageSummary
          head={head}
          run={run}
          counts={shown.standing.counts}
          onBack={actions.back}
          onLeave={onLeave}
        />
      ) : (
        <TriageCard box={card} shown={shown} desk={desk} />
      )}
      {paper !== undefined && <TriageBar actions={actions} card={card} />}
      <p class={typeof said === 'object' ? 'triage-said' : 'spoken'} role="status">
        {wordsOf(said, shown)}
      </p>
    </Modal>
  );
}

function titleOf(run: Run, { standing, decided }: Shown): string {
  const { paper, place, of, left } = standing;
  if (paper === undefined) return i18n.t('triage.title');
  const minutes = minutesLeft(left, paceOf(run, decided));
  return i18n.t('triage.progress', minutes, [
    numberWords(minutes),
    numberWords(place),
    numberWords(of),
  ]);
}

/** What a screen reader is told once a card is decided; what went wrong is seen too. */
function wordsOf(said: Said | undefined, { standing, row }: Shown): JSX.Element | string {
  if (said === undefined) return '';
  if (said === 'nothing') return i18n.t('triage.nothingBack');
  if (typeof said === 'object') return <strong>{said.failed}</strong>;
  const { paper, place, of } = standing;
  const done = i18n.t(`triage.said.${said}`);
  if (paper === undefined) return `${done}. ${i18n.t('triage.end')}.`;
  const title = row ? spokenTex(row.paper.title) : undefined;
  const name = title ?? row?.paper.title ?? paper;
  return `${done}. ${i18n.t('triage.place', [numberWords(place), numberWords(of), name])}`;
}
