import type { LibraryDatabase } from './database';
import type { StoredPaper } from './types/marks';

/** Ids of before April 2007 begin with the name of an archive, later ones with their month. */
const firstLetter = 'a';

/**
 * Gives up to `limit` stored papers with all of these words in title, authors or id, newest first;
 * none for a blank text. Stops, with what it has, once `isStale`.
 */
export async function findPapers(
  db: LibraryDatabase,
  text: string,
  { limit, isStale = () => false }: { limit: number; isStale?: () => boolean },
): Promise<StoredPaper[]> {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const fits = (paper: StoredPaper) => {
    const hay = hayOf(paper);
    return words.every((word) => hay.includes(word));
  };
  const recent = await db.papers
    .where('id')
    .below(firstLetter)
    .reverse()
    .until(isStale)
    .filter(fits)
    .limit(limit)
    .toArray();
  if (recent.length === limit || isStale()) return recent;
  const older = await db.papers
    .where('id')
    .aboveOrEqual(firstLetter)
    .until(isStale)
    .filter(fits)
    .toArray();
  older.sort((one, other) => other.published - one.published);
  return [...recent, ...older].slice(0, limit);
}

function hayOf({ id, title, authors }: StoredPaper): string {
  return folded([id, title, ...authors.map(({ name }) => name)].join(' '));
}

/** Accents don't count: who types `schrodinger` means Schrödinger. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
