import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { LibraryDatabase } from '@/lib/library/database';
import { savedQueries } from '@/lib/library/saved-queries';
import type { Check, SavedQuery } from '@/lib/library/types';
import { readSettings } from '@/lib/settings/stored';
import { storedItem } from '@/lib/settings/stored-item';

const idPrefix = 'new:';

/** New papers of this round by saved query; kept in storage, since the worker may die in between. */
type Brought = Record<string, number>;

const stored = storedItem<Brought>('brought', v.record(v.string(), v.number()));

/** Notes what a check brought, for the one notice at the end of the round. */
export async function noteBrought(query: SavedQuery, check: Check): Promise<void> {
  const count = check.added - (check.muted ?? 0);
  if (check.state !== 'done' || check.baseline || count === 0 || !query.notify) return;
  const brought = (await stored.read()) ?? {};
  await stored.write({ ...brought, [query.id]: (brought[query.id] ?? 0) + count });
}

/** Tells the reader once what the round brought, if notifications are wanted and allowed. */
export async function tellRound(db: LibraryDatabase): Promise<void> {
  const brought = await stored.read();
  if (!brought) return;
  await stored.write(undefined);
  const { settings } = await readSettings();
  if (!settings.notifications || !(await browser.permissions.contains(permission))) return;
  const notice = noticeOf(brought, await savedQueries(db));
  await browser.notifications.create(notice.id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: notice.title,
    message: notice.message,
  });
}

const permission = { permissions: ['notifications' as const] };

/** Words the notice of a round; its id carries the queries, so that a click works ever after. */
export function noticeOf(
  brought: Brought,
  queries: readonly SavedQuery[],
): { id: string; title: string; message: string } {
  const named = queries.filter((query) => brought[query.id]);
  const total = named.reduce((sum, query) => sum + (brought[query.id] ?? 0), 0);
  return {
    id: idPrefix + named.map((query) => query.id).join(','),
    title: i18n.t('notice.title', total),
    message: named.map((query) => `${query.name}: ${brought[query.id]}`).join('\n'),
  };
}

/** Gives the library's path for a clicked notice: at its query, or at all new papers. */
export function noticeTarget(noticeId: string): `/library.html${string}` | undefined {
  if (!noticeId.startsWith(idPrefix)) return undefined;
  const [id = '', ...others] = noticeId.slice(idPrefix.length).split(',');
  return others.length > 0 ? '/library.html' : `/library.html?query=${encodeURIComponent(id)}`;
}

/**
 * Opens the library when a notice is clicked, also when the worker slept. Call it in the first turn
 * of the worker, and again when the permission arrives: without it there is nothing to listen to.
 */
export function listenToNotices(): void {
  browser.notifications?.onClicked.addListener(openNotice);
}

function openNotice(noticeId: string): void {
  const target = noticeTarget(noticeId);
  if (!target) return;
  void browser.tabs.create({ url: browser.runtime.getURL(target) });
  void browser.notifications.clear(noticeId);
}
