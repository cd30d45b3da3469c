import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { latestChecks } from '@/lib/library/checks';
import { unreadCounts } from '@/lib/library/counts';
import { database } from '@/lib/library/database';
import { savedQueries } from '@/lib/library/saved-queries';
import { type BadgeFace, badgeFace } from './badge-face';
import { roundTrouble } from './round-trouble';
import { troubleKey } from './trouble-key';

/**
 * Counts the badge anew and paints the toolbar icon; whoever wrote to the library calls it. A
 * library that can't be read leaves the last true number in its place.
 */
export async function paintBadge(): Promise<void> {
  await paintFace(await readFace());
}

/** Paints the toolbar icon so. */
export async function paintFace(face: BadgeFace): Promise<void> {
  await browser.action.setBadgeText({ text: face.text });
  await browser.action.setBadgeBackgroundColor({ color: face.color });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setTitle({ title: tooltip(face) });
}

async function readFace(): Promise<BadgeFace> {
  const queries = await savedQueries(database);
  const { total } = await unreadCounts(database);
  const checks = await latestChecks(database, queries);
  return badgeFace({ total, queries, checks, roundTrouble: await roundTrouble.read() });
}

function tooltip({ kind, total, trouble }: BadgeFace): string {
  const count = i18n.t('badge.count', total);
  if (kind === 'count') return i18n.t('badge.title', [count]);
  if (!trouble)
    return i18n.t('badge.title', [i18n.t(`badge.${kind === 'trouble' ? 'nothing' : kind}`)]);
  const words = i18n.t(`badge.trouble.${troubleKey(trouble.code)}`);
  return i18n.t('badge.title', [total > 0 ? i18n.t('badge.countAnd', [count, words]) : words]);
}
