import { type Signal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { AsideGroup } from '@/lib/library/aside';
import type { Row } from '@/lib/library/lists';
import { type PaperState, paperState } from '@/lib/reading/paper-state';
import type { ReadingList } from '@/lib/reading/reading-list';
import type { Place } from '@/lib/reading/remember-place';
import type { AsideCards } from './aside-card';
import { loadParts } from './card-parts';
import type { EmptyList } from './empty-list';
import type { Page } from './page';
import type { Opening } from './page-ports';
import type { WelcomeStrip } from './welcome/welcome-strip';

/** A list as it is shown; `titleOf` gives titles with what was searched for marked in them. */
export type ShownList = ReadingList & { titleOf?: (row: Row) => ComponentChildren };

/** One list on screen: its papers, what of them is open, where the reader is. */
export type Desk = {
  list: ShownList;
  /** Papers whose abstract is open. */
  open: Signal<ReadonlySet<string>>;
  /** The paper that keys act on. */
  current: Signal<string | undefined>;
  /** Papers chosen to be dealt with together. */
  selected: Signal<ReadonlySet<string>>;
  /** The field of an open card that is to have the focus. */
  writing: Signal<{ id: string; field: 'tag' | 'note' } | undefined>;
  /** Groups of older papers that waited for the reader when the list was drawn. */
  aside: readonly AsideGroup[];
  /** What draws these groups, loaded where there are any. */
  asideCards?: typeof AsideCards;
  /** What says that there are no papers, loaded where there are none. */
  emptyList?: typeof EmptyList;
  /** What offers the first steps, loaded until they are taken. */
  welcomeStrip?: typeof WelcomeStrip;
  /** Where the page was when it was closed; only for the first list of a page. */
  place?: Place;
  toggleOpen(id: string): Promise<void>;
  showOpen(id: string): Promise<void>;
  /** Selects a paper or lets it go; with `range` selects all from the one chosen last to this one. */
  select(id: string, range?: boolean): void;
  toggleRead(id: string): Promise<void>;
  toggleStar(id: string): Promise<void>;
  toggleLater(id: string): Promise<void>;
  toggleArchived(id: string): Promise<void>;
  readAll(): Promise<void>;
  /** Marks the paper as read, if opening does, and then opens the address: a closing popup must not lose the mark. */
  openLink(id: string, url: string, opening: Opening): Promise<void>;
};

/** What the reader switches on a paper. */
type Flag = 'starred' | 'later' | 'archived';

/** What of a list tells how its papers stand now. */
export type MarkList = Pick<ReadingList, 'marks'>;

/** Says what a paper on screen is to the reader now. */
export function stateOf({ mark }: Row, { marks }: MarkList): PaperState {
  return paperState(marks.get(mark.id) ?? mark, mark);
}

/** Puts a list on a desk. */
export function createDesk(
  page: Page,
  list: ShownList,
  drawn: Pick<Desk, 'aside' | 'asideCards' | 'emptyList' | 'welcomeStrip' | 'place'>,
): Desk {
  const { place } = drawn;
  const { ports, actions } = page;
  const open = signal<ReadonlySet<string>>(new Set(place?.open));
  const current = signal(place?.current ?? list.rows.peek()[0]?.mark.id);
  function rowOf(id: string): Row | undefined {
    return list.rows.peek().find(({ mark }) => mark.id === id);
  }
  const selection = signal<ReadonlySet<string>>(new Set());
  let anchor: string | undefined;
  function stateNow(id: string): PaperState | undefined {
    const row = rowOf(id);
    return row && stateOf(row, list);
  }
  async function read(id: string): Promise<void> {
    await actions.act((acts) => acts.markRead(ports, [id]));
  }
  /** Without a true setting the paper stays as it is. */
  async function readBy(setting: 'readByLink' | 'readByOpening', id: string): Promise<void> {
    const state = stateNow(id);
    if (!page.settings.peek().settings[setting]) return;
    if (state === 'new' || state === 'revised') await read(id);
  }
  async function showOpen(id: string): Promise<void> {
    const row = rowOf(id);
    await loadParts(page, row && [row]);
    open.value = new Set(open.value).add(id);
    await readBy('readByOpening', id);
  }
  async function toggle(
    id: string,
    flag: Flag,
    put: 'star' | 'readLater' | 'archive',
  ): Promise<void> {
    const on = list.marks.get(id)?.[flag] !== 1;
    await actions.act((acts) => acts[put](ports, [id], on));
  }
  return {
    list,
    open,
    current,
    ...drawn,
    selected: selection,
    writing: signal(undefined),
    showOpen,
    toggleOpen: async (id) => {
      const next = new Set(open.value);
      if (next.delete(id)) open.value = next;
      else await showOpen(id);
    },
    select: (id, range) => {
      const next = new Set(selection.value);
      if (range) for (const one of between(list, anchor, id)) next.add(one);
      else if (!next.delete(id)) next.add(id);
      anchor = id;
      selection.value = next;
    },
    toggleRead: async (id) => {
      const state = stateNow(id);
      if (state === 'new' || state === 'revised') await read(id);
      if (state === 'read') await actions.act((acts) => acts.markUnread(ports, [id]));
    },
    toggleStar: (id) => toggle(id, 'starred', 'star'),
    toggleLater: (id) => toggle(id, 'later', 'readLater'),
    toggleArchived: (id) => toggle(id, 'archived', 'archive'),
    readAll: async () => {
      const { saved, entry } = await actions.act((acts) =>
        acts.readSnapshot(ports, list.filter, list.snapshot),
      );
      if (saved && !entry) actions.say(i18n.t('toast.nothingToMark'));
    },
    openLink: async (id, url, opening) => {
      await readBy('readByLink', id);
      await ports.openTab(url, opening);
    },
  };
}

function between({ rows }: ReadingList, one: string | undefined, other: string): string[] {
  const ids = rows.peek().map(({ mark }) => mark.id);
  const ends = [one, other].map((id) => ids.indexOf(id ?? other)).sort((a, b) => a - b);
  return ids.slice(ends[0], (ends[1] ?? 0) + 1);
}
