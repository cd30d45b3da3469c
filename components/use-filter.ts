import { useEffect, useState } from 'preact/hooks';
import { type Filter, keyOf } from '@/lib/reading/filter';
import { addressOf, filterOf, isStep, readFilter } from '@/lib/reading/library-address';
import { recallPlace } from '@/lib/reading/remember-place';
import { type Page, usePage } from './page';
import type { WatchFacts } from './use-watch';

type Change = (next: Filter | ((now: Filter) => Filter)) => void;

/** The filter of the library, which stands in its address, so that reload and "back" find it. */
export function useFilter(facts: WatchFacts): [Filter, Change] {
  const page = usePage();
  const [filter, setFilter] = useState<Filter>(() => firstFilter(page, facts));
  const [first] = useState(filter);
  useEffect(() => {
    const shown = filterOf(location.search);
    const address = addressOf(location.pathname, filter);
    if (filter === first) history.replaceState(undefined, '', address);
    else if (isStep(shown, filter)) history.pushState(undefined, '', address);
    else if (keyOf(shown) !== keyOf(filter)) history.replaceState(undefined, '', address);
  }, [filter]);
  useEffect(() => {
    const goBack = () => setFilter(filterOf(location.search));
    addEventListener('popstate', goBack);
    return () => removeEventListener('popstate', goBack);
  }, []);
  return [filter, setFilter];
}

/** What the address says; a bare one opens where the library was left a short while ago. */
function firstFilter({ ports }: Page, { queries }: WatchFacts): Filter {
  const place = location.search ? undefined : recallPlace(ports.memory, 'library', ports.now());
  const filter = place ? readFilter(place) : filterOf(location.search);
  const known = queries.some((query) => query.id === filter.queryId);
  return known ? filter : { ...filter, queryId: undefined };
}
