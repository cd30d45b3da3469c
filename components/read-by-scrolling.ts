import type { Row } from '@/lib/library/lists';
import { countAbove } from './card-of';
import { type Desk, stateOf } from './desk';
import type { Page } from './page';

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
  const { rows } = desk.list;
  const now = () => countAbove(box, rows.peek());
  /** How many papers stood above; there are never others among them, since a list only grows at its end. */
  let above: number | undefined;
  // Browsers scroll before they tell of the wheel, so what stands above is noted while all rests.
  let resting = now();
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
    if (before === undefined) return;
    resting = now();
    const seen = rows.peek().slice(before, resting);
    const passed = seen.filter((row) => isUnseen(desk, row)).map(({ mark }) => mark.id);
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
    if (above !== undefined || isHeld) goOn();
    else resting = now();
  }
  box.addEventListener('scroll', scrolled, quietly);
  window.addEventListener('pagehide', end, quietly);
  return () => {
    end();
    gone.abort();
  };
}

function isUnseen({ list }: Desk, row: Row): boolean {
  const state = stateOf(row, list);
  return state === 'new' || state === 'revised';
}
