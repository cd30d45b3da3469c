import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DevicesStatus } from '@/lib/sync/devices/state';
import { usePage } from '../page';
import { agoText } from '../time-text';
import { deviceNames } from './state-words';

type Props = { other: DevicesStatus['others'][number]; onForget: () => Promise<boolean> };

/** When another device was last seen, and the way to forget it, which asks once more. */
export function OtherDevice({ other, onForget }: Props): JSX.Element | null {
  const { now, actions } = usePage();
  const [step, setStep] = useState<'none' | 'asking' | 'busy'>('none');
  if (other.seen === undefined) return null;
  const name = deviceNames([other]);
  async function forget(): Promise<void> {
    setStep('busy');
    const isGone = await onForget();
    setStep('none');
    actions.say(i18n.t(isGone ? 'sync.forget.done' : 'sync.forget.failed', [name]));
  }
  return (
    <li class="sync-other">
      <span dir="auto">{i18n.t('sync.forget.seen', [name, agoText(other.seen, now.value)])}</span>
      {step === 'none' && (
        <button type="button" class="link-button" onClick={() => setStep('asking')}>
          {i18n.t('sync.forget.ask', [name])}
        </button>
      )}
      {step !== 'none' && (
        <section aria-label={i18n.t('sync.forget.ask', [name])}>
          <p>{i18n.t('sync.forget.sure')}</p>
          <div class="query-actions">
            <button
              type="button"
              class="button"
              aria-disabled={step === 'busy'}
              onClick={() => void (step === 'busy' || forget())}
            >
              {i18n.t('sync.forget.go')}
            </button>
            <button type="button" class="button" onClick={() => setStep('none')}>
              {i18n.t('backup.cancel')}
            </button>
          </div>
        </section>
      )}
    </li>
  );
}
