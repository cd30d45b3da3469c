import { browser } from 'wxt/browser';
import { markRead } from '@/lib/library/actions';
import { paintBadge } from './badge';
import { notedPapers } from './noted-papers';
import { noticeTarget } from './notice';
import type { WatchPorts } from './ports';

/** The place of the button that marks a notice's papers as read; the first one opens. */
const markReadButton = 1;

/**
 * Gives what listens to notices, also when the worker slept. Call it in the first turn of the worker,
 * and again when the permission arrives: without it there is nothing to listen to.
 */
export function noticeListener(ports: Pick<WatchPorts, 'db' | 'now'>): () => void {
  async function onButton(noticeId: string, button: number): Promise<void> {
    const ids = button === markReadButton ? await notedPapers.of(noticeId) : [];
    if (ids.length === 0) return openNotice(noticeId);
    await markRead(ports, ids);
    await browser.notifications.clear(noticeId);
    await paintBadge();
  }
  return () => {
    browser.notifications?.onClicked.addListener(openNotice);
    if (!import.meta.env.FIREFOX) browser.notifications?.onButtonClicked.addListener(onButton);
  };
}

async function openNotice(noticeId: string): Promise<void> {
  const url = noticeTarget(noticeId);
  if (!url) return;
  await browser.tabs.create({ url: browser.runtime.getURL(url) });
  await browser.notifications.clear(noticeId);
}
