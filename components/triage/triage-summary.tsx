import type { JSX, RefObject } from 'preact';
import { i18n } from '#i18n';
import { type Run, type Standing, triageKeys } from '@/lib/reading/triage';
import { numberWords } from '../locale';
import { usePage } from '../page';

type Props = {
  head: RefObject<HTMLHeadingElement | null>;
  run: Run;
  counts: Standing['counts'];
  onBack: () => void;
  onLeave: () => void;
};

/** What became of the papers, and the way to take all of it back. */
export function TriageSummary({ head, run, counts, onBack, onLeave }: Props): JSX.Element {
  const { ports, actions } = usePage();
  async function undoAll(): Promise<void> {
    const { saved } = await actions.act((acts) => acts.undoRun(ports, run));
    if (saved) onLeave();
  }
  const { kept, later, skipped } = counts;
  return (
    <div class="triage-state">
      <h3 ref={head} tabIndex={-1}>
        {i18n.t('triage.end')}
      </h3>
      <p class="triage-sum">
        {i18n.t('triage.summary', [numberWords(kept), numberWords(later), numberWords(skipped)])}
      </p>
      <p>{i18n.t('triage.summaryLine')}</p>
      <div class="triage-choices">
        <button type="button" class="button button-main" onClick={onLeave}>
          {i18n.t('triage.done')}
        </button>
        <button type="button" class="button" onClick={() => void undoAll()}>
          {i18n.t('triage.undoAll')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {i18n.t('triage.back')} <kbd>{triageKeys.back}</kbd>
        </button>
      </div>
    </div>
  );
}
