import { type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { markRead, markUnread, star } from '@/lib/library/actions';
import type { AsideGroup } from '@/lib/library/aside';
import type { Row } from '@/lib/library/lists';
import type { ReadingList } from '@/lib/reading/reading-list';
import type { Place } from '@/lib/reading/remember-place';
import { loadParts } from './card-parts';
import { numberWords } from './locale';
import type { Page } from './page';
import type { PageActions } from './page-actions';
import type { Opening } from './page-ports';

/** One list on screen: its papers, what of them is open, where the reader is. */
export type Desk = {
  list: ReadingList;
  /** Papers whose abstract is open. */
  open: Signal<ReadonlySet<string>>;
  /** The paper that keys act on. */
  current: Signal<string | undefined>;
  /** Groups of older papers that waited for the reader when the list was drawn. */
  aside: readonly AsideGroup[];
  /** Where the page was when it was closed; only for the first list of a page. */
  place?: Place;
  toggleOpen(id: string): Promise<void>;
  toggleRead(id: string): Promise<void>;
  toggleStar(id: string): Promise<void>;
  readAll(): Promise<void>;
  /** Marks the paper as read and then opens the address: a closing popup must not lose the mark. */
  openLink(id: string, url: string, opening: Opening): Promise<void>;
};

/** What a paper is to the reader. */
export type PaperState = 'new' | 'revised' | 'read' | 'older';

/**
 * Says what a paper on screen is to the reader now. A version that came after the list was drawn
 * isn't the one on screen, so it changes nothing here.
 */
export function stateOf({ mark }: Row, { marks }: ReadingList): PaperState {
  const live = marks.value.get(mark.id) ?? mark;
  if (live.asideFor !== undefined) return 'older';
  if (live.unread === 1) return 'new';
  return live.revised === 1 && mark.revised === 1 ? 'revised' : 'read';
}

/** Puts a list on a desk. */
export function createDesk(
  page: Page,
  list: ReadingList,
  { aside, place }: { aside: readonly AsideGroup[]; place?: Place },
): Desk {
  const { ports, actions } = page;
  const { db } = ports;
  const open = signal<ReadonlySet<string>>(new Set(place?.open));
  const current = signal(place?.current ?? list.rows.peek()[0]?.mark.id);
  function stateNow(id: string): PaperState | undefined {
    const row = list.rows.peek().find(({ mark }) => mark.id === id);
    return row && stateOf(row, list);
  }
  async function read(id: string): Promise<void> {
    await actions.act(i18n.t('toast.read'), () => markRead(db, [id]));
  }
  return {
    list,
    open,
    current,
    aside,
    place,
    toggleOpen: async (id) => {
      if (!open.peek().has(id)) await loadParts(page);
      const next = new Set(open.value);
      if (!next.delete(id)) next.add(id);
      open.value = next;
    },
    toggleRead: async (id) => {
      const state = stateNow(id);
      if (state === 'new' || state === 'revised') await read(id);
      if (state === 'read') await actions.act(i18n.t('toast.unread'), () => markUnread(db, [id]));
    },
    toggleStar: async (id) => {
      const on = list.marks.peek().get(id)?.starred !== 1;
      const words = i18n.t(on ? 'toast.starred' : 'toast.unstarred');
      await actions.act(words, () => star(db, [id], on));
    },
    readAll: () => readAll(actions, list),
    openLink: async (id, url, opening) => {
      const state = stateNow(id);
      if (state === 'new' || state === 'revised') await read(id);
      await ports.openTab(url, opening);
    },
  };
}

async function readAll(actions: PageActions, list: ReadingList): Promise<void> {
  let count = 0;
  await actions.act(i18n.t('toast.readAll'), async () => {
    const done = await list.readAll();
    count = done.count;
    return done.undo;
  });
  if (count > 0 && actions.toast.value?.undoable) {
    const words = i18n.t('toast.readCount', count, [numberWords(count)]);
    actions.toast.value = { ...actions.toast.value, words };
  }
}
