import { CATEGORY_TABLE } from './category-table';

/** The name of a category or archive, from whoever knows names. */
export type NameOf = (id: string) => string | undefined;

function idsOf(row: string): string[] {
  const [archive = '', ...parts] = row.split(' ');
  return parts.length > 0 ? parts.map((part) => `${archive}.${part}`) : [archive];
}

const withAlias = CATEGORY_TABLE.trim()
  .split('\n')
  .flatMap(idsOf)
  .map((words) => words.split('='));

/** The ids of all active categories, in the order of arXiv's list; aliases are among them. */
export const CATEGORIES: readonly string[] = withAlias.map(([id = '']) => id);

const byLowerId = /* @__PURE__ */ new Map(CATEGORIES.map((id) => [id.toLowerCase(), id]));
const byAlias = new Map(withAlias.map(([id, alias]) => [alias, id]));

/** The category of that name, however cased. */
export function categoryLike(id: string): string | undefined {
  return byLowerId.get(id.toLowerCase());
}

/** The archive of that name, however cased, if it is split into categories (`cs`, not `hep-th`). */
export function splitArchive(id: string): string | undefined {
  const lower = id.toLowerCase();
  return CATEGORIES.some((category) => category.startsWith(`${lower}.`)) ? lower : undefined;
}

/** The id arXiv answers with instead of an alias or of a closed archive. */
export function canonicalId(id: string): string | undefined {
  return byAlias.get(id);
}

/** The `cat:` value for a whole archive; three had papers before they were split. */
export function archivePattern(archive: string): string {
  return archive + (/^(?:astro-ph|cond-mat|q-bio)$/.test(archive) ? '*' : '.*');
}
