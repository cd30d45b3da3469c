import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Run, Standing } from '@/lib/reading/triage';
import { numberWords } from '../locale';
import { Modal } from '../modal';
import type { Acts } from '../page-actions';

type Props = {
  run: Run;
  acts: Acts;
  standing: Standing;
  onGoOn: (run: Run, acts: Acts) => void;
  onAnew: () => void;
  onLeave: () => void;
};

/** Offers to go on with a triage that was left. */
export function TriageOffer({ run, acts, standing, onGoOn, onAnew, onLeave }: Props): JSX.Element {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { place, of } = standing;
  return (
    <Modal title={i18n.t('triage.title')} class="triage" onClose={onLeave}>
      <div class="triage-state">
        <h3>{i18n.t('triage.stopped', [numberWords(place), numberWords(of)])}</h3>
        <p>{i18n.t('triage.stoppedLine')}</p>
        <div class="triage-choices">
          <button
            ref={first}
            type="button"
            class="button button-main"
            onClick={() => onGoOn(run, acts)}
          >
            {i18n.t('triage.goOn')}
          </button>
          <button type="button" class="button" onClick={onAnew}>
            {i18n.t('triage.anew')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
