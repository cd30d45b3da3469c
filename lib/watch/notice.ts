import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { savedQueries } from '@/lib/library/saved-queries';
import { type Tellable, tellable } from '@/lib/library/tellable';
import type { SavedQuery } from '@/lib/library/types/reader';
import { readSettings } from '@/lib/settings/stored';
import { quietAlarm } from './alarms';
import { brought } from './brought';
import { notedPapers } from './noted-papers';
import type { WatchPorts } from './ports';
import { endOfQuiet } from './quiet';

const idPrefix = 'new:';
/** Begins the ids of notices on papers saved to read later. */
export const savedPrefix = 'saved:';

export type Notice = { id: string; title: string; message: string };

/**
 * Tells the reader once what checks brought, if notifications are wanted and allowed. In quiet hours
 * it waits for their end, and so all they held becomes one notice.
 */
export async function tellRound({ db, now }: Pick<WatchPorts, 'db' | 'now'>): Promise<void> {
  const arrivals = await brought.read();
  if (!arrivals) return;
  if (await mayNotify()) {
    const { settings } = await readSettings();
    const end = endOfQuiet(now(), settings);
    if (end !== undefined) return browser.alarms.create(quietAlarm, { when: end });
    const told = await tellable(db, arrivals);
    if (told.ids.length > 0) {
      const moment = Math.max(...Object.values(arrivals).flat());
      const notice = noticeOf(told, await savedQueries(db), moment);
      await notedPapers.note(notice.id, told.ids);
      await showNotice(notice, [i18n.t('places.open'), i18n.t('places.markRead')]);
    }
  }
  await brought.write(undefined);
}

/** Says whether the reader wants notifications and the browser allows them. */
export async function mayNotify(): Promise<boolean> {
  const { settings } = await readSettings();
  return settings.notifications && (await browser.permissions.contains(permission));
}

const permission = { permissions: ['notifications' as const] };

/** Shows a notice; Firefox knows no buttons there and throws when it is given some. */
export async function showNotice(
  { id, title, message }: Notice,
  buttons: readonly string[] = [],
): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    ...(!import.meta.env.FIREFOX && { buttons: buttons.map((words) => ({ title: words })) }),
  });
}

/**
 * Words the notice of a round; its id carries the queries, so that a click works ever after, and the
 * moment of the latest arrival: it doesn't take the place of a notice the reader hasn't seen, and one
 * that a worker gave before it died is not given beside itself.
 */
export function noticeOf(
  { ids, byQuery }: Tellable,
  queries: readonly SavedQuery[],
  moment: number,
): Notice {
  const named = queries.filter((query) => byQuery.has(query.id));
  return {
    id: `${idPrefix}${moment}:${named.map((query) => query.id).join(',')}`,
    title: i18n.t('notice.title', ids.length),
    message: named
      .map(({ id, name }) => i18n.t('notice.line', [name, String(byQuery.get(id))]))
      .join('\n'),
  };
}

/** Gives the library's path for a clicked notice: its query, all new papers, or those for later. */
export function noticeTarget(noticeId: string): `/library.html${string}` | undefined {
  if (noticeId.startsWith(savedPrefix)) return '/library.html?view=later';
  if (!noticeId.startsWith(idPrefix)) return undefined;
  const queries = noticeId.slice(noticeId.indexOf(':', idPrefix.length) + 1);
  return queries.includes(',')
    ? '/library.html'
    : `/library.html?query=${encodeURIComponent(queries)}`;
}
