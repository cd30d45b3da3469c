import type { IconNode } from 'lucide';
import { h, type JSX } from 'preact';

/** A small stroke drawing beside or instead of words; it says nothing to a screen reader. */
export function Icon({ of, filled = false }: { of: IconNode; filled?: boolean }): JSX.Element {
  return (
    <svg class={filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([name, attributes]) => h(name, attributes))}
    </svg>
  );
}
