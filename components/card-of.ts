import type { Row } from '@/lib/library/lists';
import { firstWhere } from '@/lib/search/first-where';

/** The card of a paper in a list, once it is drawn; however long the list, none of the others is looked at. */
export function cardOf(box: HTMLElement, id = ''): HTMLElement | undefined {
  const title = box.querySelector(`#${CSS.escape(`title-${id}`)}`);
  return title?.closest<HTMLElement>('article[data-id]') ?? undefined;
}

/** How many papers of a list stand wholly above the upper edge of the box that it scrolls in. */
export function countAbove(box: HTMLElement, rows: readonly Row[]): number {
  const { top } = box.getBoundingClientRect();
  return firstWhere(rows.length, (place) => {
    const card = cardOf(box, rows[place]?.mark.id);
    return !card || card.getBoundingClientRect().bottom > top;
  });
}
