import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Losses } from '@/lib/sync/devices/losses';
import { numberWords } from '../locale';

/** Asks whether so much shall be removed here because another device did; what keeps comes first. */
export function Question(
  props: Losses & { device: string; onDecide: (keeps: boolean) => void },
): JSX.Element {
  const { device, removes, of, onDecide } = props;
  return (
    <section class="notice" aria-label={i18n.t('sync.question.title')}>
      <p class="notice-title">{i18n.t('sync.question.title')}</p>
      <p dir="auto" role="alert">
        {i18n.t('sync.question.words', [
          device || i18n.t('sync.state.unnamed'),
          numberWords(removes),
          numberWords(of),
        ])}
      </p>
      <div class="notice-actions">
        <button type="button" class="button" onClick={() => onDecide(true)}>
          {i18n.t('sync.question.keep')}
        </button>
        <button type="button" class="button" onClick={() => onDecide(false)}>
          {i18n.t('sync.question.take')}
        </button>
      </div>
    </section>
  );
}
