import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { listWords } from './locale';
import { usePage } from './page';

/** Tells which settings were broken and are back at their defaults. */
export function SettingsNotice(): JSX.Element | null {
  const { settings, ports } = usePage();
  const { broken } = settings.value;
  if (broken.length === 0) return null;
  return (
    <section class="notice" aria-label={i18n.t('settings.brokenLabel')}>
      <p class="notice-title">{i18n.t('settings.brokenTitle')}</p>
      <p>
        {i18n.t('settings.brokenLine', [
          listWords(broken.map((name) => i18n.t(`settings.${name}`))),
        ])}
      </p>
      <div class="notice-actions">
        <button type="button" class="button" onClick={() => void ports.changeSettings({})}>
          {i18n.t('settings.keep')}
        </button>
      </div>
    </section>
  );
}
