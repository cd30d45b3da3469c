import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Filter, isNarrowed, keyOf } from '@/lib/reading/filter';
import type { Desk } from './desk';
import { FailureScreen } from './failure-screen';
import { FiguresPlace } from './figures-place';
import { FilterBar } from './filter-bar';
import type { Place } from './late-pane';
import { LibrarySidebar } from './library-sidebar';
import { NoMatch } from './no-match';
import { OutButtons } from './out/out-buttons';
import { usePage } from './page';
import { ReadingPane } from './reading-pane';
import { SearchField } from './search-field';
import { ToastBar } from './toast-bar';
import { useFigures } from './use-figures';
import { useFilter } from './use-filter';
import { useFinder } from './use-finder';
import { useWatch, type WatchFacts } from './use-watch';

/** The full page: all papers, by view, query and search. */
export function LibraryPage(): JSX.Element {
  const { failure } = usePage();
  const facts = useWatch();
  if (failure.value) return <FailureScreen page={i18n.t('extension.name')} />;
  return (
    <>
      {facts && <Body facts={facts} />}
      <ToastBar />
    </>
  );
}

function Body({ facts }: { facts: WatchFacts }): JSX.Element {
  const [isForSearch] = useState(location.hash === '#search');
  const [filter, setFilter] = useFilter(facts);
  const { finder, open } = useFinder();
  const [hasFigures, setHasFigures] = useFigures(filter);
  const search = useRef<HTMLInputElement>(null);
  const [isLeaving, setLeaving] = useState(false);
  function focusSearch(): void {
    search.current?.focus();
    search.current?.select();
  }
  function go(place: Place): boolean {
    if (place === 'options') return false;
    setHasFigures(false);
    if (place !== 'library') setFilter((now) => ({ ...now, view: place }));
    return true;
  }
  useEffect(() => {
    if (isForSearch) focusSearch();
  }, []);
  const offers = finder.offers.value;
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
          <FiguresPlace
            queries={facts.queries}
            onGo={go}
            onSearch={() => {
              setHasFigures(false);
              // It is there once the list is drawn.
              requestAnimationFrame(focusSearch);
            }}
          />
        ) : (
          <ReadingPane
            pageName="library"
            filter={filter}
            facts={facts}
            open={open}
            head={
              <>
                <SearchField
                  field={search}
                  text={filter.text ?? ''}
                  offers={offers}
                  queries={facts.queries}
                  isQuick={finder.isQuick.value}
                  onText={(text) => {
                    setLeaving(false);
                    setFilter((now) => ({ ...now, text: text || undefined }));
                  }}
                  onLeave={() => setLeaving(true)}
                />
                <OutButtons />
              </>
            }
            bar={(desk) => (
              <>
                <FilterBar filter={filter} desk={desk} offers={offers} onFilter={setFilter} />
                {isLeaving && <GoOn filter={filter} desk={desk} onDone={() => setLeaving(false)} />}
              </>
            )}
            empty={(drawn) =>
              isNarrowed(drawn) && <NoMatch filter={drawn} onClear={() => setFilter(cleared)} />
            }
            onSearch={focusSearch}
            onGo={go}
            onClear={() => setFilter(cleared)}
          />
        )}
      </main>
    </div>
  );
}

/** Leads the reader to what was searched for once it is drawn. */
function GoOn(props: { filter: Filter; desk: Desk | undefined; onDone: () => void }): null {
  const { filter, desk, onDone } = props;
  const isDrawn = desk !== undefined && keyOf(desk.list.filter) === keyOf(filter);
  useEffect(() => {
    if (!isDrawn) return;
    focusList();
    onDone();
  }, [isDrawn]);
  return null;
}

/** The list has one stop for the focus, its current paper. */
function focusList(): void {
  document.querySelector<HTMLElement>('article[data-id][tabindex="0"]')?.focus();
}

/** What narrows the list goes first, then the query. */
function cleared(filter: Filter): Filter {
  const { view, queryId, text, category, state, sort } = filter;
  if (text || category || state) return { view, queryId, sort };
  return { view: view === 'aside' ? 'new' : view };
}
