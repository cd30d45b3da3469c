import { useEffect, useState } from 'preact/hooks';
import { asideGroups } from '@/lib/library/aside';
import { type Filter, keyOf } from '@/lib/reading/filter';
import { firstStep, type Kept, openList } from '@/lib/reading/reading-list';
import { recallPlace } from '@/lib/reading/remember-place';
import { loadParts, loadSigns } from './card-parts';
import { createDesk, type Desk, type ShownList } from './desk';
import { type Page, usePage } from './page';

/** Draws the list of a filter; `kept` are the papers that were on screen a moment ago. */
export type OpenList = (
  filter: Filter,
  fail: (error: unknown) => void,
  kept: Kept,
) => Promise<ShownList>;

/** Most papers that are drawn at once when a page opens where it was. */
const mostKept = 400;

/**
 * Draws the list of a filter and puts it on a desk; undefined until the first one is there. The
 * former list stays on screen until the next is drawn. `drawn` counts up to draw it anew.
 */
export function useDesk(
  pageName: string,
  filter: Filter,
  drawn: number,
  open?: OpenList,
): Desk | undefined {
  const page = usePage();
  const [desk, setDesk] = useState<Desk>();
  useEffect(() => {
    let left = false;
    let opened: Desk | undefined;
    void drawDesk(page, filter, drawn === 0 ? pageName : undefined, open).then((fresh) => {
      opened = fresh;
      if (left) fresh?.list.close();
      else if (fresh) setDesk((former) => withSelection(fresh, former));
    });
    return () => {
      left = true;
      opened?.list.close();
    };
  }, [page, pageName, keyOf(filter), drawn, open]);
  return desk;
}

async function drawDesk(
  page: Page,
  filter: Filter,
  name: string | undefined,
  open: OpenList = (...given) => openList(page.ports.db, ...given),
): Promise<Desk | undefined> {
  const { ports, failure } = page;
  function fail(error: unknown): void {
    failure.value = error;
  }
  const recalled = name ? recallPlace(ports.memory, name, ports.now()) : undefined;
  const place = recalled && keyOf(recalled) === keyOf(filter) ? recalled : undefined;
  const ids = place?.ids.slice(0, mostKept) ?? [];
  const kept = { ids, limit: Math.max(firstStep, ids.length) };
  try {
    // Signs are here before the cards, since one that came later would move what stands beside it.
    const [aside] = await Promise.all([asideGroups(ports.db), loadSigns(page)]);
    const list = await open(filter, fail, kept);
    // Seldom there; they stand above the papers, so they come with them.
    const asideCards = aside.length > 0 ? (await import('./aside-card')).AsideCards : undefined;
    const opened = list.rows.peek().filter(({ mark }) => place?.open.includes(mark.id));
    // Cards that open with the list say at once all they have to say.
    if (opened.length > 0) await loadParts(page, opened);
    const isEmpty = list.rows.peek().length === 0;
    const emptyList = isEmpty ? (await import('./empty-list')).EmptyList : undefined;
    const isNew = !ports.memory.getItem('welcomed');
    const welcomeStrip = isNew ? (await import('./welcome/welcome-strip')).WelcomeStrip : undefined;
    return createDesk(page, list, { aside, asideCards, emptyList, welcomeStrip, place });
  } catch (error) {
    fail(error);
    return undefined;
  }
}

/** What is selected stays so when the same list is drawn anew. */
function withSelection(desk: Desk, former: Desk | undefined): Desk {
  if (former && keyOf(desk.list.filter) === keyOf(former.list.filter)) {
    const ids = new Set(desk.list.rows.peek().map(({ mark }) => mark.id));
    desk.selected.value = new Set([...former.selected.peek()].filter((id) => ids.has(id)));
  }
  return desk;
}
