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

/** The list that is shown first goes first; a page may stay open for weeks. Milliseconds. */
const getReadyAfter = 500;
const getReadyAgain = 600_000;

/** What searches the library of this page, and draws lists of what it finds. */
export function useFinder(): { finder: Finder; open: OpenList } {
  const { ports } = usePage();
  const found = useMemo(() => {
    const finder = newFinder(ports.db, ports.now);
    const open: OpenList = async (filter, ...given) => {
      if (!isSearch(filter)) return openList(ports.db, filter, ...given);
      return withTitles(await openFound({ db: ports.db, finder }, filter, ...given));
    };
    return { finder, open };
  }, [ports]);
  useEffect(() => {
    const timer = setTimeout(() => void getReady(), getReadyAfter);
    const again = setInterval(() => void getReady(), getReadyAgain);
    async function getReady(): Promise<void> {
      await found.finder.offer();
      const { keepIndex } = await ports.late();
      await keepIndex();
      await found.finder.offer();
    }
    return () => {
      clearTimeout(timer);
      clearInterval(again);
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
