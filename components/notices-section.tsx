import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { NotifyBox } from './notify-box';
import { OptionsSection } from './options-section';
import { QuietHours } from './quiet-hours';

/** Whether, how and when the reader is told of new papers. */
export function NoticesSection(): JSX.Element {
  return (
    <OptionsSection id="notices" title={i18n.t('notices.title')} line={i18n.t('notices.line')}>
      <NotifyBox note={i18n.t('notices.perQuery')} />
      <QuietHours />
    </OptionsSection>
  );
}
