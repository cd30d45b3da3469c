import Keyboard from 'lucide/dist/esm/icons/keyboard.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { isReadable } from '@/lib/reading/filter';
import type { Desk } from './desk';
import type { OpenDialog } from './dialogs';
import { Icon } from './icons';
import { usePage } from './page';

type Props = { head: ComponentChildren; desk: Desk | undefined };

/** The row above a list: what is shown, and what can be done with all of it. */
export function PaneToolbar({ head, desk }: Props): JSX.Element {
  const { dialog } = usePage();
  const opens = (name: OpenDialog['name']) => () => {
    dialog.value = { name };
  };
  const { view } = desk?.list.filter ?? {};
  const isUnseen = view === 'new' || view === 'revised';
  return (
    <div class="toolbar">
      {head}
      <span class="spacer" />
      {isUnseen && (
        <button type="button" class="link-button" onClick={opens('triage')}>
          {i18n.t('triage.title')}
        </button>
      )}
      {desk && isReadable(desk.list.filter) && (
        <button
          type="button"
          class="link-button"
          disabled={desk.list.rows.value.length === 0}
          onClick={() => void desk.readAll()}
        >
          {i18n.t('action.readAll')}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('keys.show')}
        title={i18n.t('keys.show')}
        onClick={opens('keys')}
      >
        <Icon of={Keyboard} />
      </button>
    </div>
  );
}
