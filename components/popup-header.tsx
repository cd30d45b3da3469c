import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Mark } from './brand';
import { CheckButton } from './check-button';
import { Icon } from './icons';
import { numberWords } from './locale';
import { usePage } from './page';
import type { WatchFacts } from './use-watch';

/** Name, unread papers, and the ways to everything else. */
export function PopupHeader({ facts }: { facts: WatchFacts | undefined }): JSX.Element {
  const { openPage } = usePage().ports;
  return (
    <header class="popup-head">
      <Mark />
      <h1 class="popup-name">{i18n.t('extension.name')}</h1>
      <p class="popup-count">{facts && unreadWords(facts)}</p>
      <span class="spacer" />
      <CheckButton status={facts?.status} />
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('action.library')}
        title={i18n.t('action.library')}
        onClick={() => void openPage('library.html')}
      >
        <Icon name="library" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('action.options')}
        title={i18n.t('action.options')}
        onClick={() => void openPage('options.html')}
      >
        <Icon name="options" />
      </button>
    </header>
  );
}

/** Before a check went through, nobody knows how many there are. */
function unreadWords({ counts: { total, capped }, checks, status }: WatchFacts): string {
  if (capped) return i18n.t('header.many');
  const known = [...checks.values()].some((check) => check.state === 'done' || check.lastDone);
  if (total === 0 && (!known || status.kind === 'never')) return i18n.t('header.unknown');
  return i18n.t('header.unread', total, [numberWords(total)]);
}
