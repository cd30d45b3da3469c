import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { recentActions } from '@/lib/library/restore';
import { actionWords } from '../action-words';
import { usePage } from '../page';
import { useLive } from '../use-live';
import { momentWords } from './moment-words';

/** A moment the reader has chosen: by its time, or as the one before an action. */
export type ChosenMoment = { time: number; before?: string };

/** Actions that are shown. */
const most = 8;

/** What the reader did last, each a moment to go back to. */
export function RecentList(props: {
  onChoose: (moment: ChosenMoment) => void;
}): JSX.Element | null {
  const { ports, now } = usePage();
  const entries = useLive(() => recentActions(ports.db, most), [ports.db]) ?? [];
  if (entries.length === 0) return null;
  return (
    <>
      <h3 class="restore-head" id="restore-recent">
        {i18n.t('restore.recent')}
      </h3>
      <ul class="recent" aria-labelledby="restore-recent">
        {entries.map(({ id, at, action }) => {
          const when = momentWords(at, now.value);
          const words = actionWords(action);
          return (
            <li key={id} class="recent-action">
              <time dateTime={new Date(at).toISOString()}>{when}</time>
              <span class="recent-words" dir="auto">
                {words}
              </span>
              <button
                type="button"
                class="link-button"
                aria-label={i18n.t('restore.beforeOne', [words, when])}
                onClick={() => props.onChoose({ time: at - 1, before: words })}
              >
                {i18n.t('restore.before')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
