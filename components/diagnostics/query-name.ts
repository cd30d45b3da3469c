import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types/reader';

/** How the query of this id is called, also where there is none any more. */
export function queryName(queries: readonly SavedQuery[], queryId: string | undefined): string {
  if (queryId === undefined) return i18n.t('diagnostics.noQuery');
  return queries.find(({ id }) => id === queryId)?.name ?? i18n.t('diagnostics.goneQuery');
}
