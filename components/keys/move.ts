import { listStep } from '@/lib/reading/reading-list';
import { cardOf } from '../card-of';
import { type Desk, stateOf } from '../desk';

export type Step = 'next' | 'previous' | 'first' | 'last';

/** Moves the reader to another paper of the list. */
export function move(box: HTMLElement, desk: Desk, step: Step): void {
  const rows = desk.list.rows.peek();
  const at = rows.findIndex(({ mark }) => mark.id === desk.current.peek());
  const inList = document.activeElement?.closest('article[data-id]') !== null;
  const target = targetOf(step, at, rows.length, inList);
  // The last ones may not be drawn yet.
  const last = rows.findLastIndex(({ mark }, at) => at <= target && cardOf(box, mark.id));
  const card = cardOf(box, rows[last]?.mark.id);
  if (card) goTo(desk, card);
}

function goTo(desk: Desk, card: HTMLElement): void {
  desk.current.value = card.dataset.id;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}

/** The first step into the list goes to its current paper, not past it. */
function targetOf(step: Step, at: number, count: number, inList: boolean): number {
  if (step === 'first' || at < 0) return 0;
  if (step === 'last') return count - 1;
  if (!inList) return at;
  return Math.min(count - 1, Math.max(0, at + (step === 'next' ? 1 : -1)));
}

/** How much of the list stays in sight when it scrolls by a page, pixels. */
const overlap = 60;

/**
 * Scrolls on while the current paper goes on below the edge, then goes to the next unread one; where
 * an abstract was being read, that one opens too. Gives whether there was anywhere to go.
 */
export async function onward(box: HTMLElement, desk: Desk): Promise<boolean> {
  const bottom = box.getBoundingClientRect().bottom;
  const current = cardOf(box, desk.current.peek());
  if (current && current.getBoundingClientRect().bottom > bottom + 1) {
    const isInSight = current.getBoundingClientRect().top < bottom - overlap;
    if (isInSight) box.scrollBy({ top: box.clientHeight - overlap });
    else goTo(desk, current);
    return true;
  }
  const id = await nextUnread(desk);
  if (!id) return false;
  const wasOpen = desk.open.peek().has(desk.current.peek() ?? '');
  const card = await drawnCard(box, id);
  if (card) goTo(desk, card);
  if (card && wasOpen) await desk.showOpen(id);
  return card !== undefined;
}

/** More papers may just have been loaded; some are drawn with each frame. */
async function drawnCard(box: HTMLElement, id: string): Promise<HTMLElement | undefined> {
  for (let frame = 0; frame < listStep; frame += 1) {
    await new Promise(requestAnimationFrame);
    const card = cardOf(box, id);
    if (card) return card;
  }
  return undefined;
}

async function nextUnread({ list, current }: Desk): Promise<string | undefined> {
  for (;;) {
    const rows = list.rows.peek();
    const at = rows.findIndex(({ mark }) => mark.id === current.peek());
    const next = rows.slice(at + 1).find((row) => isUnread(stateOf(row, list)));
    if (next) return next.mark.id;
    if (!list.hasMore.peek()) return undefined;
    await list.loadMore();
    if (list.rows.peek().length === rows.length) return undefined;
  }
}

function isUnread(state: ReturnType<typeof stateOf>): boolean {
  return state === 'new' || state === 'revised';
}
