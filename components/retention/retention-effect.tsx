import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { numberWords } from '../locale';
import type { Retention } from './use-retention';

/** Says how many texts the rule would remove now, and asks where it would remove many. */
export function RetentionEffect({ count, isAsking, agree, refuse }: Retention): JSX.Element {
  const old = numberWords(count?.old ?? 0);
  const of = numberWords(count?.of ?? 0);
  if (isAsking && count) {
    return (
      <div class="notice" role="alert">
        <p class="notice-title">{i18n.t('retention.askTitle', [old, of])}</p>
        <p>{i18n.t('retention.ask')}</p>
        <div class="notice-actions">
          <button type="button" class="button" onClick={refuse}>
            {i18n.t('retention.refuse')}
          </button>
          <button type="button" class="button" onClick={agree}>
            {i18n.t('retention.agree', [old])}
          </button>
        </div>
      </div>
    );
  }
  return (
    <p class="effect" role="status">
      {!count && i18n.t('retention.counting')}
      {count?.old === 0 && i18n.t('retention.none', count.of, [of])}
      {count && count.old > 0 && i18n.t('retention.some', count.old, [old, of])}
    </p>
  );
}
