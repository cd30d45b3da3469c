import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** The way without a backup, which asks once more. */
export function StartAnew({ onAnew }: { onAnew: () => Promise<void> }): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="link-button" onClick={() => setAsking(true)}>
        {i18n.t('backup.anew')}
      </button>
    );
  }
  return (
    <section aria-label={i18n.t('backup.anew')}>
      <p>{i18n.t('backup.anewSure')}</p>
      <div class="query-actions">
        <button
          type="button"
          class="button"
          onClick={() => void onAnew().then(() => location.reload())}
        >
          {i18n.t('backup.anewGo')}
        </button>
        <button type="button" class="button" onClick={() => setAsking(false)}>
          {i18n.t('backup.cancel')}
        </button>
      </div>
    </section>
  );
}
