import { i18n } from '#i18n';
import type { DevicesStatus } from '@/lib/sync/devices/state';
import { numberWords } from '../locale';
import { agoText, comingText } from '../time-text';

/** Why it doesn't work, with the status of the server's answer where its words name it. */
export type Trouble = Pick<NonNullable<DevicesStatus['trouble']>, 'code' | 'status'>;

/** "Synced 3 minutes ago with 2 other devices"; nothing while a question waits, as nothing is synced then. */
export function stateWords(
  { done, others, question }: DevicesStatus,
  now: number,
): string | undefined {
  if (question) return undefined;
  if (done === undefined) return i18n.t('sync.state.never');
  const ago = agoText(done, now);
  if (others.length === 0) return i18n.t('sync.state.alone', [ago]);
  return i18n.t('sync.state.others', others.length, [ago, numberWords(others.length)]);
}

/** The same in words. */
export function troubleWords({ code, status }: Trouble): string {
  return code === 'server' || code === 'refused'
    ? i18n.t(`sync.trouble.${code}`, [String(status ?? '')])
    : i18n.t(`sync.trouble.${code}`);
}

/** What happens next after a trouble. */
export function nextWords({ trouble }: DevicesStatus, now: number): string {
  return trouble?.retryAt === undefined
    ? i18n.t('sync.state.yours')
    : i18n.t('sync.state.again', [comingText(trouble.retryAt, now)]);
}

/** Names of devices, one after the other; who has none is told as such. */
export function deviceNames(devices: DevicesStatus['others']): string {
  const names = devices.map(({ name }) => name || i18n.t('sync.state.unnamed'));
  return names.join(i18n.t('card.nextItem'));
}
