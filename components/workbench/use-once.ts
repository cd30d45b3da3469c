import { useLayoutEffect, useRef } from 'preact/hooks';

/** A mark that counts for the next showing alone: what comes later comes from elsewhere. */
export function useOnce(first: boolean): { current: boolean } {
  const mark = useRef(first);
  // Before anything else can happen: an effect left over from the showing before would take the mark back.
  useLayoutEffect(() => {
    mark.current = false;
  });
  return mark;
}
