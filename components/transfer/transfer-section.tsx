import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { OptionsSection } from '../options-section';
import { ExportPart } from './export-part';
import { ImportPart } from './import-part';

/** All of a library as a file, and such a file back. */
export function TransferSection(): JSX.Element {
  return (
    <OptionsSection id="transfer" title={i18n.t('transfer.title')} line={i18n.t('transfer.line')}>
      <h3 class="exchange-title">{i18n.t('transfer.export.title')}</h3>
      <ExportPart />
      <h3 class="exchange-title">{i18n.t('transfer.import.title')}</h3>
      <ImportPart />
    </OptionsSection>
  );
}
