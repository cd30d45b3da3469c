import { useEffect } from 'preact/hooks';
import { type Command, commandOf } from '@/lib/reading/keys';

const fields = 'input:not([type=checkbox]), textarea, select';
const controls = 'button, a[href], summary';

/**
 * Hands the commands of keys pressed anywhere on the page to a function, except in text fields;
 * where it gives `false` the key is the browser's.
 */
export function useKeys(run: (command: Command) => unknown): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const target = event.target instanceof Element ? event.target : undefined;
      const inField = Boolean(target?.closest(fields));
      const inControl = Boolean(target?.closest(controls));
      const { key, ctrlKey, metaKey, altKey } = event;
      const command = commandOf({ key, ctrlKey, metaKey, altKey, inField, inControl });
      if (command && run(command) !== false) event.preventDefault();
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [run]);
}
