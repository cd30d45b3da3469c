import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { OptionsSection } from './options-section';
import { usePage } from './page';
import { useChange } from './use-change';

/** What stands in the browser's context menu. */
export function MenuSection(): JSX.Element {
  const { selectionMenu } = usePage().settings.value.settings;
  const change = useChange();
  return (
    <OptionsSection id="menu" title={i18n.t('places.menu')} line={i18n.t('places.menuLine')}>
      <label class="option">
        <input
          type="checkbox"
          checked={selectionMenu}
          onChange={(event) => change({ selectionMenu: event.currentTarget.checked })}
        />
        {i18n.t('places.selection')}
      </label>
    </OptionsSection>
  );
}
