import { type Desk, stateOf } from './desk';
import type { Page } from './page';
import { cardsIn } from './use-place';

/** A burst of scrolling is over when it has rested this long, milliseconds. */
const restTime = 1000;

/**
 * Marks as read what the reader scrolls past, and not what the page moves by itself: cards that weren't
 * above the upper edge when a burst of scrolling began and wholly are at its end, as one action. Gives
 * the way to stop.
 */
export function readByScrolling(
  { ports, actions }: Page,
  desk: Desk,
  box: HTMLElement,
): () => void {
  let above: ReadonlySet<string> | undefined;
  // Browsers scroll before they tell of the wheel, so what stands above is noted while all rests.
  let resting: ReadonlySet<string> = cardsAbove(box);
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Who holds the scroll bar may rest and go on.
  let isHeld = false;
  function goOn(): void {
    above ??= resting;
    clearTimeout(timer);
    timer = setTimeout(end, restTime);
  }
  function end(): void {
    clearTimeout(timer);
    const before = above;
    above = undefined;
    if (!before) return;
    resting = cardsAbove(box);
    const passed = [...resting].filter((id) => !before.has(id) && isUnseen(desk, id));
    if (passed.length > 0) void actions.act((acts) => acts.markRead(ports, passed));
  }
  const gone = new AbortController();
  const quietly = { passive: true, capture: true, signal: gone.signal };
  for (const gesture of ['wheel', 'touchmove', 'keydown']) {
    window.addEventListener(gesture, goOn, quietly);
  }
  for (const press of ['pointerdown', 'pointerup']) {
    window.addEventListener(press, () => (isHeld = press === 'pointerdown'), quietly);
  }
  function scrolled(): void {
    if (above || isHeld) goOn();
    else resting = cardsAbove(box);
  }
  box.addEventListener('scroll', scrolled, quietly);
  window.addEventListener('pagehide', end, quietly);
  return () => {
    end();
    gone.abort();
  };
}

function cardsAbove(box: HTMLElement): Set<string> {
  const { top } = box.getBoundingClientRect();
  const ids = new Set<string>();
  for (const card of cardsIn(box)) {
    if (card.getBoundingClientRect().bottom > top) break;
    if (card.dataset.id) ids.add(card.dataset.id);
  }
  return ids;
}

function isUnseen({ list }: Desk, id: string): boolean {
  const row = list.rows.peek().find(({ mark }) => mark.id === id);
  const state = row && stateOf(row, list);
  return state === 'new' || state === 'revised';
}
