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
    if (event.type === 'auxclick' && event.button !== 1) return;
    event.preventDefault();
    void desk.openLink(id, url, openingOf(event));
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

function openingOf({ ctrlKey, metaKey, shiftKey, button }: MouseEvent): Opening {
  if (ctrlKey || metaKey || button === 1) return 'background';
  return shiftKey ? 'window' : 'tab';
}
