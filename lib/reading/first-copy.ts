import { placeAge } from './remember-place';
import type { MathNode } from './tex/math-node';

/** An element with its attributes and what it holds, or a text; never markup. */
export type Tree = MathNode;

/** How the popup may open; no trees where the page itself must say. */
export type FirstScreens = {
  /** With the new papers alone. */
  fresh?: Tree;
  /** With the papers of `ids` in their places, which the reader saw a moment ago. */
  kept?: Tree;
  ids: readonly string[];
};

/** First screens as they are kept, and what they are true for. */
export type FirstCopy = FirstScreens & {
  /** The change of the library after which they were drawn. */
  change: string | undefined;
  when: string;
};

/** What a page knows before it has read anything. */
export type Opening = {
  now: number;
  /** The first moment of the day whose papers stand under "Today", and the languages in which dates are written. */
  when: string;
  /** What `rememberPlace` kept, as text. */
  place: string | null;
};

/** How many of the papers that were on screen a first screen is told of. */
const mostKept = 24;

/**
 * Gives the papers that keep their places in a page which opens now; `undefined` where it doesn't open at the
 * upper end of the new papers.
 */
export function keptIds({ now, place: text }: Opening): string[] | undefined {
  const { at, place } = JSON.parse(text || '{}');
  if (!(now - at <= placeAge && at <= now)) return [];
  const { view, queryId, open, anchor, ids } = place;
  return view !== 'new' || queryId || anchor || open[0] ? undefined : ids.slice(0, mostKept);
}

/** Gives what a page that opens now shows first, if it is kept. */
export function fittingScreen(copy: FirstCopy, opening: Opening): Tree | undefined {
  const ids = keptIds(opening);
  if (!ids || copy.when !== opening.when) return undefined;
  if (!ids[0]) return copy.fresh;
  return `${ids}` === `${copy.ids}` ? copy.kept : undefined;
}
