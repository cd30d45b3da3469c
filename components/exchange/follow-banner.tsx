import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { TabOffer } from '@/lib/exchange/tab-offer';

/** The popup's offer to follow the page it was opened over. */
export function FollowBanner({
  offer,
  onLook,
}: {
  offer: TabOffer;
  onLook: () => void;
}): JSX.Element {
  return (
    <aside class="follow" aria-label={i18n.t('follow.label')}>
      <div class="follow-words">
        <p class="follow-name" dir="auto">
          {offer.kind === 'pack'
            ? i18n.t('follow.offerPack')
            : i18n.t('follow.offer', [offer.name])}
        </p>
        {offer.kind !== 'pack' && (
          <p class="follow-query" dir="auto" title={offer.query}>
            {offer.query}
          </p>
        )}
      </div>
      <button type="button" class="button" onClick={onLook}>
        {i18n.t('follow.look')}
      </button>
    </aside>
  );
}
