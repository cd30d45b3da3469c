import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Command, keyTable } from '@/lib/reading/keys';
import { Icon } from './icons';

const words = {
  next: 'keys.next',
  previous: 'keys.previous',
  first: 'keys.first',
  last: 'keys.last',
  open: 'keys.open',
  arxiv: 'keys.arxiv',
  pdf: 'keys.pdf',
  html: 'keys.html',
  read: 'keys.read',
  star: 'keys.star',
  undo: 'keys.undo',
  'read-all': 'keys.readAll',
  search: 'keys.search',
  help: 'keys.helpKey',
} as const satisfies Record<Command, string>;

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
            <dd>{i18n.t(words[command])}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
