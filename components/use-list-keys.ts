import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import { absUrl, htmlUrl, pdfUrl } from '@/lib/arxiv/paper-urls';
import { isReadable } from '@/lib/reading/filter';
import type { Command } from '@/lib/reading/keys';
import type { Desk } from './desk';
import type { OpenDialog } from './dialogs';
import { usePage } from './page';
import { useKeys } from './use-keys';
import { cardsIn } from './use-place';

/** Lets the reader do everything in a list by keys. */
export function useListKeys(
  desk: Desk | undefined,
  scroller: RefObject<HTMLElement | null>,
  onSearch: () => void,
): void {
  const { actions, dialog } = usePage();
  function open(name: OpenDialog['name'], ids?: readonly string[]): void {
    dialog.value = { name, ids };
  }
  const run = useCallback(
    (command: Command) => {
      if (command === 'help') return open('keys');
      if (command === 'triage') return open('triage');
      if (command === 'search') return onSearch();
      if (command === 'undo') return void actions.undo();
      if (command === 'redo') return void actions.redo();
      if (!desk || !scroller.current) return;
      if (command === 'citeAll') return open('cite');
      const id = desk.current.peek();
      if (command === 'cite') return id && open('cite', [id]);
      if (command === 'readAll') return void readAll(desk);
      const step = stepOf(command);
      if (step) move(scroller.current, desk, step);
      else if (id) act(desk, id, command);
    },
    [desk, onSearch],
  );
  useKeys(run);
}

async function readAll(desk: Desk): Promise<void> {
  if (isReadable(desk.list.filter)) await desk.readAll();
}

type Step = 'next' | 'previous' | 'first' | 'last';

function stepOf(command: Command): Step | undefined {
  if (command === 'next' || command === 'previous') return command;
  return command === 'first' || command === 'last' ? command : undefined;
}

function move(box: HTMLElement, { current }: Desk, step: Step): void {
  const cards = cardsIn(box);
  const at = cards.findIndex((card) => card.dataset.id === current.peek());
  const inList = document.activeElement?.closest('article[data-id]') !== null;
  const card = cards[targetOf(step, at, cards.length, inList)];
  if (!card) return;
  current.value = card.dataset.id;
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

function act(desk: Desk, id: string, command: Command): void {
  if (command === 'open') void desk.toggleOpen(id);
  else if (command === 'read') void desk.toggleRead(id);
  else if (command === 'star') void desk.toggleStar(id);
  else if (command === 'later') void desk.toggleLater(id);
  else if (command === 'archive') void desk.toggleArchived(id);
  else if (command === 'arxiv') void desk.openLink(id, absUrl(id), 'tab');
  else if (command === 'pdf') void desk.openLink(id, pdfUrl(id), 'tab');
  else if (command === 'html') void desk.openLink(id, htmlUrl(id), 'tab');
}
