import type { IconNode } from 'lucide';
import type { Tree } from '@/lib/reading/first-copy';

/** Gives a drawing as `Icon` draws it. */
export function iconTree(icon: IconNode, filled = false): Tree {
  return [
    'svg',
    { class: filled ? 'icon icon-filled' : 'icon', viewBox: '0 0 24 24' },
    ...icon.map(([name, attributes]): Tree => [name, textsOf(attributes)]),
  ];
}

function textsOf(attributes: IconNode[number][1]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, String(value)]),
  );
}
