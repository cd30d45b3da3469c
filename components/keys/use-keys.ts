import { useEffect, useRef } from 'preact/hooks';
import { boundKeys, type Command } from '@/lib/reading/keys';
import { usePage } from '../page';
import { keyHandler } from './listen';

/**
 * Hands the commands of keys pressed anywhere on a page without a list to a function; where it gives
 * `false` the key is the browser's.
 */
export function useKeys(run: (command: Command) => unknown): void {
  const { settings } = usePage();
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const handle = keyHandler(
      () => boundKeys(settings.peek().settings.keys),
      (command) => latest.current(command),
    );
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, [settings]);
}
