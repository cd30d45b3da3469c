import { useEffect, useState } from 'preact/hooks';
import { asideGroups } from '@/lib/library/aside';
import { type Filter, listStep, openList } from '@/lib/reading/reading-list';
import { recallPlace } from '@/lib/reading/remember-place';
import { loadParts, loadSigns } from './card-parts';
import { createDesk, type Desk } from './desk';
import { type Page, usePage } from './page';

/** Most papers that are drawn at once when a page opens where it was. */
const mostKept = 400;

/**
 * Draws the list of a filter and puts it on a desk; undefined until the first one is there. The
 * former list stays on screen until the next is drawn. `drawn` counts up to draw it anew.
 */
export function useDesk(pageName: string, filter: Filter, drawn: number): Desk | undefined {
  const page = usePage();
  const [desk, setDesk] = useState<Desk>();
  useEffect(() => {
    let left = false;
    let opened: Desk | undefined;
    void drawDesk(page, filter, drawn === 0 ? pageName : undefined).then((fresh) => {
      opened = fresh;
      if (left) fresh?.list.close();
      else if (fresh) setDesk(fresh);
    });
    return () => {
      left = true;
      opened?.list.close();
    };
  }, [page, pageName, filter.view, filter.queryId, filter.text, drawn]);
  return desk;
}

async function drawDesk(page: Page, filter: Filter, name?: string): Promise<Desk | undefined> {
  const { ports, failure } = page;
  function fail(error: unknown): void {
    failure.value = error;
  }
  const recalled = name ? recallPlace(ports.memory, name, ports.now()) : undefined;
  const place = recalled && isOf(filter, recalled) ? recalled : undefined;
  const ids = place?.ids.slice(0, mostKept) ?? [];
  const kept = { ids, limit: Math.max(listStep, ids.length) };
  try {
    // Signs are here before the cards, since one that came later would move what stands beside it.
    const [aside] = await Promise.all([asideGroups(ports.db), loadSigns(page)]);
    const list = await openList(ports.db, filter, fail, kept);
    const open = list.rows.peek().filter(({ mark }) => place?.open.includes(mark.id));
    // Cards that open with the list say at once all they have to say.
    if (open.length > 0) await loadParts(page, open);
    return createDesk(page, list, { aside, place });
  } catch (error) {
    fail(error);
    return undefined;
  }
}

function isOf(filter: Filter, place: Filter | { view: string; queryId?: string; text?: string }) {
  return (
    filter.view === place.view &&
    filter.queryId === place.queryId &&
    (filter.text ?? '') === (place.text ?? '')
  );
}
