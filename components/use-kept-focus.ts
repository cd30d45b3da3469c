import { useEffect } from 'preact/hooks';

const homes = '[data-home]:not(:disabled)';
/** Comes and goes by itself, so the focus goes back to where it came from. */
const passing = '.toast-place';

/**
 * Keeps the focus on the page: when what has it goes away, it goes to the nearest element marked
 * `data-home`. Left alone, the next Tab would begin at the top of the page, and a screen reader
 * would fall silent. https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/
 */
export function useKeptFocus(): void {
  useEffect(keepFocus, []);
}

function keepFocus(): () => void {
  let focused: Element | undefined;
  /** The elements around what had the focus last, outside of what passes. */
  let around: Element[] = [];
  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof Element)) return;
    focused = target;
    if (!target.closest(passing)) around = ancestors(target);
  }
  function onBlur(): void {
    // Given up by the reader, not taken away: the element is still there.
    queueMicrotask(() => {
      if (focused?.isConnected && !hasFocus()) focused = undefined;
    });
  }
  function restore(): void {
    if (!focused || focused.isConnected || hasFocus()) return;
    focused = undefined;
    homeOf(around)?.focus();
  }
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onBlur);
  const observer = new MutationObserver(restore);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onBlur);
    observer.disconnect();
  };
}

function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}

function ancestors(element: Element): Element[] {
  const above = element.parentElement;
  return [element, ...(above ? ancestors(above) : [])];
}

/** What had the focus, if it is still there, else the home that the fewest elements lie around. */
function homeOf(around: readonly Element[]): HTMLElement | undefined {
  const left = around.filter((element) => element.isConnected);
  const [last] = around;
  if (last instanceof HTMLElement && last.isConnected) return last;
  for (const element of left) {
    const home = element.querySelector<HTMLElement>(homes);
    if (home) return home;
  }
  return undefined;
}
