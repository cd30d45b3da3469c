import { useEffect, useMemo } from 'preact/hooks';
import type { Row } from '@/lib/library/lists';
import { isSearch } from '@/lib/reading/filter';
import { type Finder, newFinder } from '@/lib/reading/finder';
import { openFound } from '@/lib/reading/found-list';
import { openList, type ReadingList } from '@/lib/reading/reading-list';
import type { ShownList } from './desk';
import { MarkedMath } from './marked-math';
import { usePage } from './page';
import type { OpenList } from './use-desk';

/** The list that is shown first goes first, milliseconds. */
const readAfter = 500;

/** What searches the library of this page, and draws lists of what it finds. */
export function useFinder(): { finder: Finder; open: OpenList } {
  const { ports, failure } = usePage();
  const found = useMemo(() => {
    const finder = newFinder(ports.db, ports.now);
    const open: OpenList = async (filter, ...given) => {
      if (!isSearch(filter)) return openList(ports.db, filter, ...given);
      return withTitles(await openFound({ db: ports.db, finder }, filter, ...given));
    };
    return { finder, open };
  }, [ports]);
  useEffect(() => {
    // The first search and the choice of categories shouldn't wait for the library to be read.
    const timer = setTimeout(() => {
      found.finder.find({ view: 'all' }).catch((error: unknown) => {
        failure.value = error;
      });
    }, readAfter);
    return () => {
      clearTimeout(timer);
      found.finder.close();
    };
  }, [found]);
  return found;
}

function withTitles(list: ReadingList): ShownList {
  const { placesIn } = list;
  if (!placesIn) return list;
  const titleOf = (row: Row) => (
    <MarkedMath
      text={row.paper.title}
      places={placesIn(row).filter(({ field }) => field === 'title')}
    />
  );
  return { ...list, titleOf };
}
