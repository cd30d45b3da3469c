import type { Version } from './papers/version';

type AnnounceType = 'new' | 'cross' | 'replace' | 'replace-cross';

/** A paper as a feed names it. */
export type Item = { version: Version; type: AnnounceType };

/** Feeds hold no more than this. */
export const MOST_ITEMS = 2000;
/** Later versions aren't announced. */
const LAST_VERSION = 5;

/** In this order they are shown; what is announced in the last ones fills the feed first. */
const ORDER: readonly AnnounceType[] = ['new', 'cross', 'replace', 'replace-cross'];

/** What one evening's versions are in the feed of these categories, one item a paper. */
export function select(versions: readonly Version[], categories: ReadonlySet<string>): Item[] {
  const papers = new Map<string, Version[]>();
  for (const version of versions) {
    const isAsked = version.categories.some((category) => categories.has(category));
    if (!isAsked || version.version > LAST_VERSION) continue;
    papers.set(version.id, [...(papers.get(version.id) ?? []), version]);
  }
  return [...papers.values()].flatMap((all) => itemOf(all, categories));
}

function itemOf(versions: readonly Version[], categories: ReadonlySet<string>): Item[] {
  const [first, ...more] = [...versions].sort((a, b) => a.version - b.version);
  if (!first) return [];
  const isOwn = categories.has(first.categories[0] ?? '');
  const [own, other] =
    first.version === 1 ? (['new', 'cross'] as const) : (['replace', 'replace-cross'] as const);
  return [{ version: more.at(-1) ?? first, type: isOwn ? own : other }];
}

/** As arXiv orders a feed: where there are too many, new papers are the ones that fall out. */
export function arrange(items: readonly Item[]): Item[] {
  const place = ({ type }: Item) => ORDER.indexOf(type);
  const filled = [...items].sort((a, b) => place(b) - place(a) || compare(a, b));
  return filled.slice(0, MOST_ITEMS).sort((a, b) => place(a) - place(b) || compare(a, b));
}

function compare(a: Item, b: Item): number {
  if (a.version.id === b.version.id) return 0;
  return a.version.id < b.version.id ? -1 : 1;
}
