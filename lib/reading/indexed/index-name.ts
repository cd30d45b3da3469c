import type { LibraryDatabase } from '@/lib/library/database';

/** The database of a library's search index. */
export function indexNameOf({ name }: LibraryDatabase): string {
  return `${name}-search`;
}
