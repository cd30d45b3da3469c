import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { keyTable } from '@/lib/reading/keys';
import { Icon } from './icons';

/** Shows what the keys do. */
export function KeysDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <header class="keys-head">
        <h2 id="keys-title">{i18n.t('keys.title')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('action.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
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
    </dialog>
  );
}
