import { type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Undo } from '@/lib/library/queries';
import type { PagePorts } from './page-ports';

/** A short note at the lower edge. */
type Toast = { id: number; words: string; undoable: boolean };

/** What the reader does, each with its way back. */
export type PageActions = {
  toast: Signal<Toast | undefined>;
  /** Writes, paints the badge, then says what was done and offers the way back. */
  act(words: string, write: () => Promise<Undo>): Promise<boolean>;
  /** Takes the latest action back, also after its note is gone. */
  undo(): Promise<void>;
  say(words: string): void;
  dismiss(): void;
};

type Done = { words: string; undo: Undo };

/** Makes the actions of one page; the ways back live as long as the page does. */
export function createActions({ paintBadge }: Pick<PagePorts, 'paintBadge'>): PageActions {
  const toast = signal<Toast | undefined>(undefined);
  const done: Done[] = [];
  let count = 0;
  function show(words: string, undoable: boolean): void {
    count += 1;
    toast.value = { id: count, words, undoable };
  }
  async function tried(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      show(i18n.t('toast.failed', [error instanceof Error ? error.message : String(error)]), false);
      return false;
    }
  }
  return {
    toast,
    act: (words, write) =>
      tried(async () => {
        const undo = await write();
        done.push({ words, undo });
        show(words, true);
        await paintBadge();
      }),
    undo: async () => {
      const last = done.pop();
      if (!last) return show(i18n.t('toast.nothingToUndo'), false);
      await tried(async () => {
        await last.undo();
        show(i18n.t('toast.undone', [last.words]), false);
        await paintBadge();
      });
    },
    say: (words) => show(words, false),
    dismiss: () => {
      toast.value = undefined;
    },
  };
}
