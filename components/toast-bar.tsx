import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { usePage } from './page';

/** How long a note with its way back stays, milliseconds. */
const toastTime = 10_000;

/** The note of the latest action, with its undo. */
export function ToastBar(): JSX.Element {
  const { toast, undo, dismiss } = usePage().actions;
  const shown = toast.value;
  // The table of keys isn't part of a page's first load.
  const [UndoKey, setUndoKey] = useState<ComponentType>();
  useEffect(() => {
    void import('./keys/undo-key').then((loaded) => setUndoKey(() => loaded.UndoKey));
  }, []);
  useEffect(() => {
    if (!shown) return;
    const timer = setInterval(() => {
      // Not from under the reader's hand.
      if (!document.querySelector('.toast :focus')) dismiss();
    }, toastTime);
    return () => clearInterval(timer);
  }, [shown?.id]);
  return (
    <div class="toast-place" role="status">
      {shown && (
        <div class="toast" key={shown.id}>
          <span class="toast-words" dir="auto">
            {shown.words}
          </span>
          {shown.undoable && (
            <button type="button" class="toast-button" onClick={() => void undo()}>
              {i18n.t('action.undo')} {UndoKey && <UndoKey />}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('action.dismiss')}
            onClick={dismiss}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}
