import { CATEGORY_TABLE, OLD_CATEGORIES } from './category-table';

/** The name of a category or archive, from whoever knows names. */
export type NameOf = (id: string) => string | undefined;

function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

function idsOf([archive = '', ...parts]: string[]): string[] {
  return parts.length > 0 ? parts.map((part) => `${archive}.${part}`) : [archive];
}

const archives = rows(CATEGORY_TABLE);

/** The ids of all active categories, in the order of arXiv's list; aliases are among them. */
export const CATEGORIES: readonly string[] = archives.flatMap(idsOf);

const byLowerId = new Map(CATEGORIES.map((id) => [id.toLowerCase(), id]));
const canonical = new Map(rows(OLD_CATEGORIES).map(([old = '', id = '']) => [old, id]));

/** The category of that name, however cased. */
export function categoryLike(id: string): string | undefined {
  return byLowerId.get(id.toLowerCase());
}

/** The archive of that name, however cased, if it is split into categories (`cs`, not `hep-th`). */
export function splitArchive(id: string): string | undefined {
  const lower = id.toLowerCase();
  return archives.find(([archive, part]) => archive === lower && part)?.[0];
}

/** The id arXiv answers with instead of an alias or of a closed archive. */
export function canonicalId(id: string): string | undefined {
  return canonical.get(id);
}

/** The `cat:` value for a whole archive; three had papers before they were split. */
export function archivePattern(archive: string): string {
  return ['astro-ph', 'cond-mat', 'q-bio'].includes(archive) ? `${archive}*` : `${archive}.*`;
}
