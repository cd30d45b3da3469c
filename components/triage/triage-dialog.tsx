import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { forgetRun, noteInTriage } from '@/lib/reading/triage-memory';
import type { DialogProps } from '../dialogs';
import { Modal } from '../modal';
import { usePage } from '../page';
import { TriageOffer } from './triage-offer';
import { TriageRun } from './triage-run';
import { useStart } from './use-start';

/** Unread papers one at a time: over the list, in its order, as it was when the triage began. */
export function TriageDialog({ desk, onClose, onRedraw }: DialogProps): JSX.Element | null {
  const { ports, actions } = usePage();
  const { start, begin, goOn } = useStart(desk, onClose);
  const isOver = useRef(false);
  useEffect(() => {
    noteInTriage(ports.memory, true);
    actions.dismiss();
  }, []);
  function leave(): void {
    noteInTriage(ports.memory, false);
    if (isOver.current) forgetRun(ports.memory);
    onRedraw();
    onClose();
  }
  if (start.kind === 'run') {
    const over = (now: boolean) => {
      isOver.current = now;
    };
    return <TriageRun key={start.run.id} {...start} desk={desk} onOver={over} onLeave={leave} />;
  }
  if (start.kind === 'offer') {
    return <TriageOffer {...start} onGoOn={goOn} onAnew={begin} onLeave={leave} />;
  }
  if (start.kind === 'starting') return null;
  return (
    <Modal title={i18n.t('triage.title')} class="triage" onClose={leave}>
      <div class="triage-state">
        <h3>{i18n.t('triage.nothing')}</h3>
        <p>{i18n.t(start.kind === 'elsewhere' ? 'triage.elsewhere' : 'triage.nothingLine')}</p>
        <button type="button" class="button" onClick={leave}>
          {i18n.t('triage.done')}
        </button>
      </div>
    </Modal>
  );
}
