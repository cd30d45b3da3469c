import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { keyTable } from '@/lib/reading/key-table';
import type { DialogProps } from './dialogs';
import { Modal } from './modal';

/** Shows what the keys do. */
export function KeysDialog({ onClose }: DialogProps): JSX.Element {
  return (
    <Modal title={i18n.t('keys.title')} onClose={onClose}>
      <dl class="keys-table">
        {keyTable.map(({ command, keys }) => (
          <div key={command}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(`keys.${command}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
