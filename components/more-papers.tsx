import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { listStep, type ReadingList } from '@/lib/reading/reading-list';
import { usePage } from './page';

/**
 * So near to the end more is loaded, pixels. Who has gone on in a list once is spared the wait from then
 * on; what is opened for a glance loads nothing that isn't looked at.
 */
const [near, ahead] = [600, 4000];

/** The end of what is loaded: coming near it loads more, and so does its button. */
export function MorePapers({ list, drawn }: { list: ReadingList; drawn: number }): JSX.Element {
  const { failure } = usePage();
  const button = useRef<HTMLButtonElement>(null);
  function load(): void {
    list.loadMore().catch((error: unknown) => {
      failure.value = error;
    });
  }
  useEffect(() => {
    // What is loaded but not drawn yet would be asked for once more.
    if (!button.current || drawn < list.rows.value.length) return;
    const end = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) load();
      },
      // Margins of the window itself end at the edges of what scrolls in it.
      {
        root: button.current.closest('.scroller'),
        rootMargin: `${drawn > listStep ? ahead : near}px`,
      },
    );
    end.observe(button.current);
    return () => end.disconnect();
  }, [list, drawn, list.rows.value.length]);
  return (
    <button ref={button} type="button" class="button more-papers" onClick={load}>
      {i18n.t('list.more')}
    </button>
  );
}
