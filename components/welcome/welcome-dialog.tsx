import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DialogProps } from '../dialogs';
import { numberWords } from '../locale';
import { Modal } from '../modal';
import { useWatch } from '../use-watch';
import { ReadStep, WhatStep, WhenStep } from './steps';

const steps = [
  { key: 'what', Step: WhatStep },
  { key: 'when', Step: WhenStep },
  { key: 'read', Step: ReadStep },
] as const;

/** Three steps for somebody who has just begun; the last one leads to the papers. */
export function WelcomeDialog({ onClose }: DialogProps): JSX.Element | null {
  const [at, setAt] = useState(0);
  const facts = useWatch();
  const step = steps[at];
  if (!step || !facts) return null;
  const { total } = facts.counts;
  const isLast = at === steps.length - 1;
  return (
    <Modal title={i18n.t(`welcome.${step.key}Title`)} class="welcome" onClose={onClose}>
      <step.Step facts={facts} />
      <footer class="welcome-foot">
        <span class="welcome-step">{i18n.t('welcome.step', [numberWords(at + 1)])}</span>
        {at > 0 && (
          <button type="button" class="button" onClick={() => setAt(at - 1)}>
            {i18n.t('welcome.back')}
          </button>
        )}
        {isLast ? (
          <button type="button" class="button button-main" onClick={onClose}>
            {total > 0
              ? i18n.t('welcome.ready', total, [numberWords(total)])
              : i18n.t('welcome.done')}
          </button>
        ) : (
          <button type="button" class="button button-main" onClick={() => setAt(at + 1)}>
            {i18n.t('welcome.next')}
          </button>
        )}
      </footer>
    </Modal>
  );
}
