import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf, figuresAddress, filterOf, isFigures } from '@/lib/reading/library-address';
import type { Filter } from '@/lib/reading/reading-list';
import { FailureScreen } from './failure-screen';
import { FiguresPlace } from './figures-place';
import { LibrarySidebar } from './library-sidebar';
import { OutButtons } from './out/out-buttons';
import { usePage } from './page';
import { ReadingPane } from './reading-pane';
import { SearchField } from './search-field';
import { ToastBar } from './toast-bar';
import { useWatch, type WatchFacts } from './use-watch';

/** The full page: all papers, by view, query and words. */
export function LibraryPage(): JSX.Element {
  const { failure } = usePage();
  const facts = useWatch();
  if (failure.value) return <FailureScreen error={failure.value} />;
  return (
    <>
      {facts && <Body facts={facts} />}
      <ToastBar />
    </>
  );
}

function Body({ facts }: { facts: WatchFacts }): JSX.Element {
  const [filter, setFilter] = useState<Filter>(() => firstFilter(facts));
  const [hasFigures, setHasFigures] = useState(() => isFigures(location.search));
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { pathname } = location;
    const address = hasFigures ? figuresAddress(pathname) : addressOf(pathname, filter);
    history.replaceState(undefined, '', address);
  }, [filter, hasFigures]);
  useEffect(() => {
    if (location.hash === '#search') search.current?.focus();
  }, []);
  return (
    <div class="library">
      <LibrarySidebar
        facts={facts}
        filter={hasFigures ? undefined : filter}
        onFilter={(change) => {
          setHasFigures(false);
          setFilter((now) => ({ ...now, ...change }));
        }}
        onFigures={() => setHasFigures(true)}
      />
      <main class="library-list">
        {hasFigures ? (
          <FiguresPlace queries={facts.queries} />
        ) : (
          <ReadingPane
            pageName="library"
            filter={filter}
            facts={facts}
            head={
              <>
                <SearchField
                  field={search}
                  text={filter.text ?? ''}
                  onText={(text) => setFilter((now) => ({ ...now, text: text || undefined }))}
                />
                <OutButtons />
              </>
            }
            onSearch={() => search.current?.focus()}
            onClear={() => setFilter(cleared)}
          />
        )}
      </main>
    </div>
  );
}

/** The words go first, then the query. */
function cleared(filter: Filter): Filter {
  if (filter.text) return { ...filter, text: undefined };
  return { view: filter.view === 'aside' ? 'new' : filter.view };
}

function firstFilter({ queries }: WatchFacts): Filter {
  const filter = filterOf(location.search);
  const known = queries.some((query) => query.id === filter.queryId);
  return known ? filter : { ...filter, queryId: undefined };
}
