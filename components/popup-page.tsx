import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Filter } from '@/lib/reading/reading-list';
import { recallPlace } from '@/lib/reading/remember-place';
import { FailureScreen } from './failure-screen';
import { type Page, usePage } from './page';
import { PopupHeader } from './popup-header';
import { QueryChips } from './query-chips';
import { ReadingPane } from './reading-pane';
import { StartingCard } from './starting-card';
import { StatusBar } from './status-bar';
import { ToastBar } from './toast-bar';
import { useWatch, type WatchFacts } from './use-watch';
import { ViewTabs } from './view-tabs';

/** The popup of the toolbar icon: what is new, at a glance and to be dealt with. */
export function PopupPage(): JSX.Element {
  const page = usePage();
  const facts = useWatch();
  const failure = page.failure.value;
  return (
    <div class="popup">
      <PopupHeader facts={facts} />
      {failure ? (
        <FailureScreen error={failure} />
      ) : facts ? (
        <Body facts={facts} />
      ) : (
        <main class="popup-main" />
      )}
      <StatusBar status={facts?.status} />
      <ToastBar />
    </div>
  );
}

function Body({ facts }: { facts: WatchFacts }): JSX.Element {
  const page = usePage();
  const [filter, setFilter] = useState(() => firstFilter(page, facts));
  const { openPage } = page.ports;
  return (
    <main class="popup-main">
      {facts.queries.length > 1 && (
        <QueryChips
          facts={facts}
          chosen={filter.queryId}
          onChoose={(queryId) => setFilter({ ...filter, queryId })}
        />
      )}
      <ReadingPane
        pageName="popup"
        filter={filter}
        facts={facts}
        head={
          <ViewTabs
            filter={filter}
            facts={facts}
            onView={(view) => setFilter({ ...filter, view })}
          />
        }
        below={
          <StartingCard queries={facts.queries} onOwn={() => void openPage('options.html#add')} />
        }
        onSearch={() => void openPage('library.html#search')}
        onClear={() => setFilter({ ...filter, queryId: undefined })}
      />
    </main>
  );
}

/** The popup opens where it was, or at all new papers. */
function firstFilter({ ports }: Page, { queries }: WatchFacts): Filter {
  const place = recallPlace(ports.memory, 'popup', ports.now());
  if (place?.view !== 'new' && place?.view !== 'revised') return { view: 'new' };
  const known = queries.some((query) => query.id === place.queryId);
  return { view: place.view, queryId: known ? place.queryId : undefined };
}
