import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { boundKeys } from '@/lib/reading/keys';
import type { DialogProps } from './dialogs';
import { KeyWords } from './keys/key-words';
import { Modal } from './modal';
import { usePage } from './page';

/** Shows what the keys do, as the reader has set them. */
export function KeysDialog({ onClose }: DialogProps): JSX.Element {
  const { settings, ports } = usePage();
  return (
    <Modal title={i18n.t('keys.title')} onClose={onClose} class="keys-dialog">
      <dl class="keys-table">
        {boundKeys(settings.value.settings.keys).map(({ command, keys }) => (
          <div key={command}>
            <dt>
              <KeyWords keys={keys} />
            </dt>
            <dd>{i18n.t(`keys.${command}`)}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        class="link-button"
        onClick={() => void ports.openPage('options.html#section-keys')}
      >
        {i18n.t('keys.edit')}
      </button>
    </Modal>
  );
}
