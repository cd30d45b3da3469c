import X from 'lucide/dist/esm/icons/x.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './icons';

type Props = { title: string; onClose: () => void; class?: string; children: ComponentChildren };

/** A dialog over the page: the browser keeps the focus in it, and Escape closes it. */
export function Modal({ title, onClose, class: name = '', children }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={`modal ${name}`} aria-labelledby={id} onClose={onClose}>
      <header class="modal-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('action.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon of={X} />
        </button>
      </header>
      {children}
    </dialog>
  );
}
