import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { triageCommandOf } from '@/lib/reading/triage';
import type { RunActions } from './use-run';

/** Share of the card's height that the space bar scrolls by; the last lines stay in sight. */
const scrolled = 0.85;

/** Lets the reader do everything in a triage by keys. */
export function useTriageKeys(
  { decide, back, open }: Pick<RunActions, 'decide' | 'back' | 'open'>,
  card: RefObject<HTMLElement | null>,
): void {
  // No key is lost between a card's first frame and the next.
  useLayoutEffect(() => {
    function pressed(event: KeyboardEvent): void {
      // What is open over the card has the keys.
      if (document.querySelector('dialog[open]:not(.triage)')) return;
      const target = event.target instanceof Element ? event.target : undefined;
      const inControl = Boolean(target?.closest('button, a[href]'));
      const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
      const press = { key, ctrlKey, metaKey, altKey, shiftKey, repeat, inControl };
      const command = triageCommandOf(press);
      if (!command) return;
      event.preventDefault();
      if (command === 'back') back();
      else if (command === 'arxiv' || command === 'pdf') open(command);
      else if (command === 'down' || command === 'up') scroll(card.current, command);
      else decide(command);
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}

function scroll(card: HTMLElement | null, command: 'down' | 'up'): void {
  if (card) card.scrollTop += card.clientHeight * scrolled * (command === 'down' ? 1 : -1);
}
