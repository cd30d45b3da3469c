import type { Row } from '@/lib/library/lists';

/** The card of a paper in a list, once it is drawn; however long the list, none of the others is looked at. */
export function cardOf(box: HTMLElement, id = ''): HTMLElement | undefined {
  const title = box.querySelector(`#${CSS.escape(`title-${id}`)}`);
  return title?.closest<HTMLElement>('article[data-id]') ?? undefined;
}

/** How many papers of a list stand wholly above the upper edge of the box that it scrolls in. */
export function countAbove(box: HTMLElement, rows: readonly Row[]): number {
  const { top } = box.getBoundingClientRect();
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const card = cardOf(box, rows[middle]?.mark.id);
    if (card && card.getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}
