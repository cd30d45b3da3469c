import { browser } from 'wxt/browser';
import { signAlarm } from './alarms';
import { paintBadge } from './badge';
import type { WatchPorts } from './ports';

/** How long a sign stands in the badge's place, milliseconds. */
const signTime = 1500;

/** Shows what became of a click in the badge's place for a moment, and what it means in words. */
export async function showSign(
  { now, sleep }: Pick<WatchPorts, 'now' | 'sleep'>,
  { text, title }: { text: string; title: string },
): Promise<void> {
  // Rings when the worker dies meanwhile, so that the sign doesn't stay.
  await browser.alarms.create(signAlarm, { when: now() + 30_000 });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
  await sleep(signTime);
  await paintBadge();
  await browser.alarms.clear(signAlarm);
}
