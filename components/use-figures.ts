import { useEffect, useRef, useState } from 'preact/hooks';
import type { Filter } from '@/lib/reading/filter';
import { addressOf, figuresAddress, isFigures } from '@/lib/reading/library-address';

/** Whether the library shows its statistics in place of papers; that stands in its address too. */
export function useFigures(filter: Filter): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(() => isFigures(location.search));
  const isFirst = useRef(true);
  useEffect(() => {
    const { pathname } = location;
    if (shown && isFirst.current) history.replaceState(undefined, '', figuresAddress(pathname));
    else if (shown) history.pushState(undefined, '', figuresAddress(pathname));
    else if (!isFirst.current) history.replaceState(undefined, '', addressOf(pathname, filter));
    isFirst.current = false;
  }, [shown]);
  useEffect(() => {
    const goBack = () => setShown(isFigures(location.search));
    addEventListener('popstate', goBack);
    return () => removeEventListener('popstate', goBack);
  }, []);
  return [shown, setShown];
}
