import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { usePage } from '../page';

const seenKey = 'welcomed';

/** Offers somebody who has just begun three steps, until they are taken or skipped. */
export function WelcomeStrip(): JSX.Element | null {
  const { ports, dialog } = usePage();
  const [seen, setSeen] = useState(ports.memory.getItem(seenKey) !== null);
  const isOpen = dialog.value?.name === 'welcome';
  useEffect(() => {
    if (isOpen) return dismiss;
  }, [isOpen]);
  if (seen) return null;
  function dismiss(): void {
    ports.memory.setItem(seenKey, '1');
    setSeen(true);
  }
  return (
    <section class="notice welcome-strip" aria-label={i18n.t('welcome.label')}>
      <p class="notice-title">{i18n.t('welcome.title')}</p>
      <div class="notice-actions">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            dialog.value = { name: 'welcome' };
          }}
        >
          {i18n.t('welcome.begin')}
        </button>
        <button type="button" class="link-button" onClick={dismiss}>
          {i18n.t('welcome.skip')}
        </button>
      </div>
    </section>
  );
}
