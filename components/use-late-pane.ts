import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LateProps } from './late-pane';

type Late = { Late: ComponentType<LateProps> | undefined; early: KeyboardEvent[] };

/** Loads what a list needs beyond its first paint, and keeps the keys pressed until it is there. */
export function useLatePane(): Late {
  const [Late, setLate] = useState<Late['Late']>();
  const early = useRef<KeyboardEvent[]>([]).current;
  useEffect(() => {
    if (Late) return;
    const note = (event: KeyboardEvent) => void early.push(event);
    document.addEventListener('keydown', note);
    void import('./late-pane').then(({ LatePane }) => setLate(() => LatePane));
    return () => document.removeEventListener('keydown', note);
  }, [Late]);
  return { Late, early };
}
