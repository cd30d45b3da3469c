import type { SavedQuery } from '@/lib/library/types/reader';

/** Queries offered to somebody who has just begun; their names are words on screen. */
export const startingPoints = [
  {
    key: 'materials',
    text: 'cat:cond-mat.mtrl-sci AND (all:"first principles" OR all:"density functional theory" OR all:"molecular dynamics" OR all:"machine learning")',
  },
  { key: 'learning', text: '(cat:cs.LG OR cat:stat.ML)' },
  { key: 'crystals', text: 'all:"crystal structure prediction"' },
] as const;

export type StartingPoint = (typeof startingPoints)[number];

/** Says whether the reader already has this query, under whatever name. */
export function hasQuery(queries: readonly SavedQuery[], { text }: StartingPoint): boolean {
  return queries.some((query) => query.text === text);
}
