import { i18n } from '#i18n';
import type { Trouble } from '@/lib/library/types/checks';
import { troubleKey } from '@/lib/watch/trouble-key';

/** Says in one short sentence what keeps a check from going on; `name` is that of its query. */
export function troubleTitle({ code }: Pick<Trouble, 'code'>, name: string): string {
  const key = troubleKey(code);
  if (key === 'rejectedQuery') return i18n.t('status.trouble.rejectedQuery.title', [name]);
  return i18n.t(`status.trouble.${key}.title`);
}
