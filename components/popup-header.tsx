import type { IconNode } from 'lucide';
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import Settings2 from 'lucide/dist/esm/icons/settings-2.mjs';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Mark } from './brand';
import { CheckButton } from './check-button';
import { Icon } from './icons';
import { numberWords } from './locale';
import { usePage } from './page';
import type { WatchFacts } from './use-watch';

/** Name, unread papers, and the ways to everything else. */
export function PopupHeader({
  facts,
  hasPanel,
}: {
  facts: WatchFacts | undefined;
  /** Whether this is the side panel itself. */
  hasPanel: boolean;
}): JSX.Element {
  const { openPage, openPanel } = usePage().ports;
  return (
    <header class="popup-head">
      <Mark />
      <h1 class="popup-name">{i18n.t('extension.name')}</h1>
      <p class="popup-count">{facts && unreadWords(facts)}</p>
      <span class="spacer" />
      <CheckButton status={facts?.status} />
      {!hasPanel && (
        <HeadButton icon={PanelRight} words={i18n.t('places.panel')} onClick={openPanel} />
      )}
      <HeadButton
        icon={BookOpen}
        words={i18n.t('action.library')}
        onClick={() => openPage('library.html')}
      />
      <HeadButton
        icon={Settings2}
        words={i18n.t('action.options')}
        onClick={() => openPage('options.html')}
      />
    </header>
  );
}

function HeadButton(props: {
  icon: IconNode;
  words: string;
  onClick: () => Promise<void>;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.words}
      title={props.words}
      onClick={() => void props.onClick()}
    >
      <Icon of={props.icon} />
    </button>
  );
}

/** Before a check went through, nobody knows how many there are. */
function unreadWords({ counts: { total }, checks, status }: WatchFacts): string {
  const known = [...checks.values()].some((check) => check.state === 'done' || check.lastDone);
  if (total === 0 && (!known || status.kind === 'never')) return i18n.t('header.unknown');
  return i18n.t('header.unread', total, [numberWords(total)]);
}
