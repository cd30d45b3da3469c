import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadingList } from '@/lib/reading/reading-list';
import { usePage } from './page';

/** The end of what is loaded: coming near it loads more, and so does its button. */
export function MorePapers({ list }: { list: ReadingList }): JSX.Element {
  const { failure } = usePage();
  const button = useRef<HTMLButtonElement>(null);
  function load(): void {
    list.loadMore().catch((error: unknown) => {
      failure.value = error;
    });
  }
  useEffect(() => {
    if (!button.current) return;
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) load();
      },
      { rootMargin: '600px' },
    );
    near.observe(button.current);
    return () => near.disconnect();
  }, [list, list.rows.value.length]);
  return (
    <button ref={button} type="button" class="button more-papers" onClick={load}>
      {i18n.t('list.more')}
    </button>
  );
}
