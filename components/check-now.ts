import { i18n } from '#i18n';
import type { CheckReply } from '@/lib/watch/messages';
import type { Page } from './page';
import { untilText } from './time-text';

/** Asks for a check of these queries, or of all, and says so if none begins. */
export async function checkNow(page: Page, queryIds?: string[]): Promise<void> {
  const { ports, actions, access } = page;
  try {
    const reply = await ports.check(queryIds);
    if (reply.started) return;
    if (reply.reason === 'no-permission') access.value = false;
    actions.say(refusal(reply, ports.now()));
  } catch (error) {
    actions.say(i18n.t('toast.noCheck', [error instanceof Error ? error.message : String(error)]));
  }
}

function refusal(reply: CheckReply & { started: false }, now: number): string {
  if (reply.reason === 'no-permission') return i18n.t('status.trouble.noPermission.title');
  if (reply.reason === 'nothing-to-check') return i18n.t('toast.nothingToCheck');
  return reply.until
    ? i18n.t('status.trouble.rateLimited.until', [untilText(reply.until, now)])
    : i18n.t('status.trouble.rateLimited.title');
}
