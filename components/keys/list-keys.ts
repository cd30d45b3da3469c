import { computed } from '@preact/signals';
import { i18n } from '#i18n';
import { absUrl, htmlUrl, pdfUrl } from '@/lib/arxiv/paper-urls';
import { isReadable } from '@/lib/reading/filter';
import { boundKeys, type Command } from '@/lib/reading/keys';
import type { Desk } from '../desk';
import type { OpenDialog } from '../dialogs';
import type { LateProps } from '../late-pane';
import type { Page } from '../page';
import { readRest } from '../read-rest';
import { go, isGo } from './go';
import { keyHandler } from './listen';
import { move, onward, type Step } from './move';

/** What keys act on now. */
export type Reach = Pick<LateProps, 'desk' | 'onSearch' | 'onGo'> & { box: HTMLElement | null };

type On = (id: string, desk: Desk, page: Page) => void;

const steps: ReadonlySet<Command> = new Set<Step>(['next', 'previous', 'first', 'last']);

/** What is done to the current paper. */
const onPaper: Readonly<Partial<Record<Command, On>>> = {
  open: (id, desk) => void desk.toggleOpen(id),
  read: (id, desk) => void desk.toggleRead(id),
  star: (id, desk) => void desk.toggleStar(id),
  later: (id, desk) => void desk.toggleLater(id),
  archive: (id, desk) => void desk.toggleArchived(id),
  arxiv: (id, desk) => void desk.openLink(id, absUrl(id), 'tab'),
  pdf: (id, desk) => void desk.openLink(id, pdfUrl(id), 'tab'),
  html: (id, desk) => void desk.openLink(id, htmlUrl(id), 'tab'),
  tag: (id, desk) => void writeIn(desk, id, 'tag'),
  note: (id, desk) => void writeIn(desk, id, 'note'),
  select: (id, desk) => desk.select(id),
  selectTo: (id, desk) => desk.select(id, true),
  readBelow: (id, desk, page) => void readRest(page, desk, id, 'below'),
  readOlder: (id, desk, page) => void readRest(page, desk, id, 'older'),
};

/** Gives what lets the reader do everything in a list by keys; `reach` is what they act on now. */
export function listKeys(page: Page, reach: () => Reach): (event: KeyboardEvent) => void {
  const bound = computed(() => boundKeys(page.settings.value.settings.keys));
  const handle = keyHandler(
    () => bound.value,
    (command) => run(page, reach(), command),
  );
  return (event) => {
    const { desk } = reach();
    // Meant for a field that is about to appear, so not for the paper.
    if (desk?.writing.peek()) return event.preventDefault();
    if (event.key === 'Escape' && desk && clearSelection(event, desk)) return;
    handle(event);
  };
}

function run(page: Page, reach: Reach, command: Command): unknown {
  const { desk, box } = reach;
  if (command === 'help') return openDialog(page, 'keys');
  if (command === 'triage') return openDialog(page, 'triage');
  if (command === 'search') return reach.onSearch();
  if (command === 'undo') return void page.actions.undo();
  if (command === 'redo') return void page.actions.redo();
  if (isGo(command)) return go(page, reach.onGo, command);
  if (!desk || !box) return;
  if (command === 'cite') return openDialog(page, 'cite', aboutWhich(desk));
  if (command === 'citeAll') return openDialog(page, 'cite');
  if (command === 'readAll') return void readAll(desk);
  if (command === 'onward') return void goOnward(page, box, desk);
  if (isStep(command)) return move(box, desk, command);
  const id = desk.current.peek();
  if (id) onPaper[command]?.(id, desk, page);
}

function openDialog({ dialog }: Page, name: OpenDialog['name'], ids?: readonly string[]): void {
  dialog.value = { name, ids };
}

/** The selected papers; without any the current one. */
function aboutWhich({ selected, current }: Desk): readonly string[] {
  const ids = [...selected.peek()];
  return ids.length > 0 ? ids : [current.peek() ?? []].flat();
}

function isStep(command: Command): command is Step {
  return steps.has(command);
}

/** How long a field may take to be drawn, milliseconds. */
const fieldTime = 500;

async function writeIn(desk: Desk, id: string, field: 'tag' | 'note'): Promise<void> {
  const wanted = { id, field };
  desk.writing.value = wanted;
  if (!desk.open.peek().has(id)) await desk.showOpen(id);
  // Where the parts of open cards couldn't be loaded there is no such field.
  setTimeout(() => {
    if (desk.writing.peek() === wanted) desk.writing.value = undefined;
  }, fieldTime);
}

async function readAll(desk: Desk): Promise<void> {
  if (isReadable(desk.list.filter)) await desk.readAll();
}

async function goOnward({ actions }: Page, box: HTMLElement, desk: Desk): Promise<void> {
  if (!(await onward(box, desk))) actions.say(i18n.t('select.noneUnread'));
}

function clearSelection(event: KeyboardEvent, { selected }: Desk): boolean {
  if (event.defaultPrevented || selected.peek().size === 0) return false;
  if (document.querySelector('dialog[open]')) return false;
  selected.value = new Set();
  // Unprevented, Escape closes the popup.
  event.preventDefault();
  return true;
}
