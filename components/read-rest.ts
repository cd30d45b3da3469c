import { i18n } from '#i18n';
import type { Desk } from './desk';
import type { Page } from './page';

/** Marks as read what stands below a paper of a list, or what is older than it. */
export async function readRest(
  { ports, actions }: Page,
  { list }: Desk,
  id: string,
  which: 'below' | 'older',
): Promise<void> {
  const row = list.rows.peek().find(({ mark }) => mark.id === id);
  if (!row) return;
  const { saved, entry } = await actions.act((acts) =>
    which === 'below' ? acts.readBelow(ports, list, row.mark) : acts.readOlder(ports, list, row),
  );
  if (saved && !entry) actions.say(i18n.t('toast.nothingToMark'));
}
