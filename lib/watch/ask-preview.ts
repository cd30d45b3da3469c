import { browser } from 'wxt/browser';
import type { Message } from './messages';
import type { PreviewReply } from './preview';

/** Asks the background for arXiv's own answer to a query that isn't saved. */
export async function askArxiv(text: string): Promise<PreviewReply> {
  const message: Message = { type: 'preview', text };
  const reply: PreviewReply = await browser.runtime.sendMessage(message);
  return reply;
}
