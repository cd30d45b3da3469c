import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Filter } from '@/lib/reading/filter';
import { recallPlace } from '@/lib/reading/remember-place';
import { FailureScreen } from './failure-screen';
import { type Page, usePage } from './page';
import { PopupHeader } from './popup-header';
import { QueryChips } from './query-chips';
import { ReadingPane } from './reading-pane';
import type { StartingCard } from './starting-card';
import { StatusBar } from './status-bar';
import { useLate } from './use-late';
import { useWatch, type WatchFacts } from './use-watch';
import { ViewTabs } from './view-tabs';

/** Where it stands; in each it remembers a place of its own. */
type Place = 'popup' | 'sidepanel';

/** What is new, at a glance and to be dealt with: the toolbar icon's popup, and the side panel. */
export function PopupPage({ place }: { place: Place }): JSX.Element {
  const page = usePage();
  const watched = useWatch();
  const failure = page.failure.value;
  // What a library that is lost seems to say isn't so.
  const facts = failure ? undefined : watched;
  return (
    <div class="popup">
      <PopupHeader facts={facts} hasPanel={place === 'sidepanel'} />
      {failure ? (
        <FailureScreen />
      ) : facts ? (
        <Body facts={facts} place={place} />
      ) : (
        <main class="popup-main" />
      )}
      <StatusBar facts={facts} />
      <Toast />
    </div>
  );
}

function Body({ facts, place }: { facts: WatchFacts; place: Place }): JSX.Element {
  const page = usePage();
  const [filter, setFilter] = useState(() => firstFilter(page, facts, place));
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
        pageName={place}
        filter={filter}
        facts={facts}
        head={
          <ViewTabs
            filter={filter}
            facts={facts}
            onView={(view) => setFilter({ ...filter, view })}
          />
        }
        below={<Starting queries={facts.queries} onOwn={() => void openPage('options.html#add')} />}
        onSearch={() => void openPage('library.html#search')}
        onGo={(place) => {
          const isHere = place === 'new' || place === 'revised';
          if (isHere) setFilter({ ...filter, view: place });
          return isHere;
        }}
        onClear={() => setFilter({ ...filter, queryId: undefined })}
      />
    </main>
  );
}

/** Stands below all else, so that it may come after the first paint. */
function Starting(props: Parameters<typeof StartingCard>[0]): JSX.Element | null {
  const Card = useLate(async () => (await import('./starting-card')).StartingCard);
  return Card ? <Card {...props} /> : null;
}

/** Says what was done; nothing is before it can be here. */
function Toast(): JSX.Element | null {
  const Bar = useLate(async () => (await import('./toast-bar')).ToastBar);
  return Bar ? <Bar /> : null;
}

/** It opens where it was, or at all new papers. */
function firstFilter({ ports }: Page, { queries }: WatchFacts, place: Place): Filter {
  const last = recallPlace(ports.memory, place, ports.now());
  if (last?.view !== 'new' && last?.view !== 'revised') return { view: 'new' };
  const known = queries.some((query) => query.id === last.queryId);
  return { view: last.view, queryId: known ? last.queryId : undefined };
}
