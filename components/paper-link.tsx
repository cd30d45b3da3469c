import type { ComponentChildren, JSX } from 'preact';
import type { Desk } from './desk';
import type { Opening } from './page-ports';

type Props = {
  desk: Desk;
  id: string;
  url: string;
  label: string;
  tabIndex: number;
  children: ComponentChildren;
};

/** A link out of a card. It behaves as on the web, but the paper is marked read first. */
export function PaperLink({ desk, id, url, label, tabIndex, children }: Props): JSX.Element {
  function open(event: MouseEvent): void {
    const opening = openingOf(event);
    if (!opening) return;
    event.preventDefault();
    void desk.openLink(id, url, opening);
  }
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      tabIndex={tabIndex}
      onClick={open}
      onAuxClick={open}
    >
      {children}
    </a>
  );
}

/** Says where a click opens a link on the web; undefined for buttons of the mouse that open nothing. */
export function openingOf(event: MouseEvent): Opening | undefined {
  const { ctrlKey, metaKey, shiftKey, button } = event;
  if (button > 1) return undefined;
  if (ctrlKey || metaKey || button === 1) return 'background';
  return shiftKey ? 'window' : 'tab';
}
