import { type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Entry } from '@/lib/library/journal';
import { actionWords } from './action-words';
import type { PagePorts } from './page-ports';

/** A short note at the lower edge. */
type Toast = { id: number; words: string; undoable: boolean };

/** Whether an action could be written, and what it changed; no entry when it changed nothing. */
type Outcome = { saved: boolean; entry?: Entry };

/** All the reader can do to the library. */
export type Acts = typeof import('@/lib/library/acts');

/** What the reader does, each with its way back. */
export type PageActions = {
  toast: Signal<Toast | undefined>;
  /** The action that was taken back or done again last. */
  moved: Signal<Entry | undefined>;
  /**
   * Writes, paints the badge, then says what was done and offers the way back; says nothing where the
   * page shows it in another way.
   */
  act(write: (acts: Acts) => Promise<Entry | undefined>, isShown?: boolean): Promise<Outcome>;
  /** Says what was done to something only this page holds, and offers the way back. */
  actHere(words: string, undo: () => void): void;
  /** Takes the latest action back, whichever page it was done in and however long ago. */
  undo(): Promise<void>;
  /** Does again what was taken back last. */
  redo(): Promise<void>;
  say(words: string): void;
  dismiss(): void;
};

type Here = { words: string; undo: () => void };

type Ports = Pick<PagePorts, 'db' | 'now' | 'paintBadge' | 'reschedule'>;

/** Makes the actions of one page. */
export function createActions(ports: Ports): PageActions {
  const toast = signal<Toast | undefined>(undefined);
  const moved = signal<Entry | undefined>(undefined);
  // What was done here since the page opened, in order; the library's actions are in its journal.
  const done: (Here | 'journal')[] = [];
  let latest: number | undefined;
  let count = 0;
  function show(words: string, undoable: boolean): void {
    count += 1;
    toast.value = { id: count, words, undoable };
  }
  async function tried(work: (acts: Acts) => Promise<Entry | undefined>): Promise<Outcome> {
    let entry: Entry | undefined;
    try {
      entry = await work(await loadActs());
    } catch (error) {
      show(i18n.t('toast.failed', [error instanceof Error ? error.message : String(error)]), false);
      return { saved: false };
    }
    if (entry) await tellTheRest(ports, entry);
    return { saved: true, entry };
  }
  async function move(
    work: (acts: Acts) => Promise<Entry | undefined>,
    words: 'undone' | 'redone',
    nothing: string,
  ): Promise<void> {
    const { saved, entry } = await tried(work);
    if (entry) {
      moved.value = entry;
      show(i18n.t(`toast.${words}`, [actionWords(entry.action)]), false);
    } else if (saved) show(nothing, false);
  }
  return {
    toast,
    moved,
    act: async (write, isShown) => {
      const outcome = await tried(write);
      if (outcome.entry) {
        // An action that goes on stays one.
        if (outcome.entry.id !== latest) done.push('journal');
        latest = outcome.entry.id;
        if (!isShown) show(actionWords(outcome.entry.action), true);
      }
      return outcome;
    },
    actHere: (words, undo) => {
      done.push({ words, undo });
      show(words, true);
    },
    undo: async () => {
      const last = done.pop();
      if (last && last !== 'journal') {
        last.undo();
        return show(i18n.t('toast.undone', [last.words]), false);
      }
      await move((acts) => acts.undoLatest(ports), 'undone', i18n.t('toast.nothingToUndo'));
    },
    redo: () => move((acts) => acts.redoLatest(ports), 'redone', i18n.t('toast.nothingToRedo')),
    say: (words) => show(words, false),
    dismiss: () => {
      toast.value = undefined;
    },
  };
}

/**
 * Loads what the reader can do, once; a page calls it after its first paint, so that the first action
 * finds it there.
 */
export function loadActs(): Promise<Acts> {
  return import('@/lib/library/acts');
}

/** The badge follows every action, the timetable those on queries. */
async function tellTheRest({ paintBadge, reschedule }: Ports, { changes }: Entry): Promise<void> {
  await paintBadge();
  if (changes.some(({ table }) => table === 'queries')) await reschedule();
}
