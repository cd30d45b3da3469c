import { useEffect, useState } from 'preact/hooks';

/** Gives a part of a page once it is loaded, which begins after the first paint. */
export function useLate<Part>(load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<Part>();
  useEffect(() => void load().then((late) => setPart(() => late)), []);
  return part;
}
