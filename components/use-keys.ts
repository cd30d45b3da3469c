import { useEffect } from 'preact/hooks';
import { type Command, commandOf } from '@/lib/reading/keys';

const fields = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
const controls = 'button, a[href], summary';

/**
 * Hands the commands of keys pressed anywhere on the page to a function, except in text fields;
 * all of them or only some.
 */
export function useKeys(run: (command: Command) => void, only?: readonly Command[]): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const target = event.target instanceof Element ? event.target : undefined;
      const inField = target?.closest(fields) !== null && target !== undefined;
      const inControl = target?.closest(controls) !== null && target !== undefined;
      const { key, ctrlKey, metaKey, altKey } = event;
      const command = commandOf({ key, ctrlKey, metaKey, altKey, inField, inControl });
      if (!command || only?.includes(command) === false) return;
      event.preventDefault();
      run(command);
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [run, only]);
}
