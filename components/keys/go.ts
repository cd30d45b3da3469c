import type { Command, GoCommand } from '@/lib/reading/keys';
import type { Place } from '../late-pane';
import type { Page } from '../page';

const places: Readonly<Record<GoCommand, Place>> = {
  goNew: 'new',
  goRevised: 'revised',
  goLater: 'later',
  goStarred: 'starred',
  goArchived: 'archived',
  goAll: 'all',
  goLibrary: 'library',
  goOptions: 'options',
};

/** Says whether a command leads to a list or a page. */
export function isGo(command: Command): command is GoCommand {
  return Object.hasOwn(places, command);
}

/** Goes where a command leads: on this page if `onGo` says it could, else to the page that has it. */
export function go({ ports }: Page, onGo: (place: Place) => boolean, command: GoCommand): void {
  const place = places[command];
  if (onGo(place)) return;
  if (place === 'options') void ports.openPage('options.html');
  else void ports.openPage(place === 'library' ? 'library.html' : `library.html?view=${place}`);
}
