import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Row } from '@/lib/library/lists';
import { type Place, rememberPlace } from '@/lib/reading/remember-place';
import { cardOf, countAbove } from './card-of';
import type { Desk } from './desk';
import { usePage } from './page';

const mostIds = 400;

/** Opens a list where it was left, and notes from then on where it stands. */
export function usePlace(
  pageName: string,
  desk: Desk | undefined,
  scroller: RefObject<HTMLElement | null>,
): void {
  const { ports } = usePage();
  useLayoutEffect(() => {
    if (desk?.place && scroller.current) restore(scroller.current, desk.place);
  }, [desk]);
  useEffect(() => {
    const box = scroller.current;
    if (!desk || !box) return;
    function note(): void {
      if (desk && box) rememberPlace(ports.memory, pageName, placeOf(desk, box), ports.now());
    }
    const noteSoon = atMostEvery(150, note);
    const stop = effect(() => {
      desk.open.value;
      desk.current.value;
      desk.list.rows.value;
      noteSoon();
    });
    box.addEventListener('scroll', noteSoon, { passive: true });
    window.addEventListener('pagehide', note);
    return () => {
      stop();
      box.removeEventListener('scroll', noteSoon);
      window.removeEventListener('pagehide', note);
    };
  }, [desk]);
}

function placeOf(desk: Desk, box: HTMLElement): Place {
  const rows = desk.list.rows.peek();
  const anchor = anchorIn(box, rows);
  return {
    ...desk.list.filter,
    ids: rows.slice(0, mostIds).map((row) => row.mark.id),
    open: [...desk.open.peek()],
    current: desk.current.peek(),
    anchor,
  };
}

function anchorIn(box: HTMLElement, rows: readonly Row[]): Place['anchor'] {
  if (box.scrollTop === 0) return undefined;
  const id = rows[countAbove(box, rows)]?.mark.id;
  const first = cardOf(box, id);
  if (!first || !id) return undefined;
  return { id, offset: first.getBoundingClientRect().top - box.getBoundingClientRect().top };
}

function restore(box: HTMLElement, { ids, anchor }: Place): void {
  if (!anchor) return;
  // The paper itself may be gone from the list; then the next one that is still there.
  const later = ids.slice(ids.indexOf(anchor.id));
  const card = later.map((id) => cardOf(box, id)).find((found) => found !== undefined);
  if (!card) return;
  const top = card.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += top - anchor.offset;
}

function atMostEvery(ms: number, work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      work();
    }, ms);
  };
}
