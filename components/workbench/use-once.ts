import { useEffect, useRef } from 'preact/hooks';

/** A mark that counts for the next showing alone: what comes later comes from elsewhere. */
export function useOnce(first: boolean): { current: boolean } {
  const mark = useRef(first);
  useEffect(() => {
    mark.current = false;
  });
  return mark;
}
