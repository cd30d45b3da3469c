import type { JSX } from 'preact';
import { usePage } from '../page';
import { firstKey } from './first-key';

/** The key that takes back, as the reader has set it. */
export function UndoKey(): JSX.Element | null {
  const key = firstKey(usePage().settings.value.settings.keys, 'undo');
  return key === undefined ? null : <kbd>{key}</kbd>;
}
