import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Settings } from '@/lib/settings/schema';
import { usePage } from './page';

const names = {
  schedule: 'settings.schedule',
  hours: 'settings.hours',
  notifications: 'settings.notifications',
  theme: 'settings.theme',
  density: 'settings.density',
  textSize: 'settings.textSize',
  contrast: 'settings.contrast',
  quiet: 'settings.quiet',
  quietFrom: 'settings.quiet',
  quietUntil: 'settings.quiet',
  selectionMenu: 'settings.selectionMenu',
} as const satisfies Record<keyof Settings, string>;

function nameOf(field: string): string {
  return isKnown(field) ? i18n.t(names[field]) : field;
}

function isKnown(field: string): field is keyof typeof names {
  return Object.hasOwn(names, field);
}

/** Tells which settings were broken and are back at their defaults. */
export function SettingsNotice(): JSX.Element | null {
  const { settings, ports } = usePage();
  const { broken } = settings.value;
  if (broken.length === 0) return null;
  return (
    <section class="notice" aria-label={i18n.t('settings.brokenLabel')}>
      <p class="notice-title">{i18n.t('settings.brokenTitle')}</p>
      <p>{i18n.t('settings.brokenLine', [broken.map(nameOf).join(', ')])}</p>
      <div class="notice-actions">
        <button type="button" class="button" onClick={() => void ports.changeSettings({})}>
          {i18n.t('settings.keep')}
        </button>
      </div>
    </section>
  );
}
