import { browser } from 'wxt/browser';

/** What pages ask the background to do; everything else they read from the database. */
export type Message =
  | { type: 'check'; queryIds?: string[] }
  | { type: 'reschedule' }
  | { type: 'preview'; text: string };

/** Whether a round began, or why none did. */
export type CheckReply =
  | { started: true }
  | { started: false; reason: 'no-permission' | 'waiting' | 'nothing-to-check'; until?: number };

/** What the background says when its work failed; a rejection would not reach every browser's pages. */
type Failure = { failed: string };

/** Asks the background and gives its answer; throws its words when its work failed. */
export async function ask<Reply extends object>(message: Message): Promise<Reply> {
  const reply: Reply | Failure = await browser.runtime.sendMessage(message);
  if ('failed' in reply) throw new Error(reply.failed);
  return reply;
}

/** Makes of the background's work an answer that always comes: its result, or why it failed. */
export function answered<Reply extends object>(work: Promise<Reply>): Promise<Reply | Failure> {
  return work.catch((error: unknown) => ({
    failed: error instanceof Error ? error.message : String(error),
  }));
}

/** Asks the background to check these saved queries now, or all; its progress is in `checks`. */
export function askToCheck(queryIds?: string[]): Promise<CheckReply> {
  return ask({ type: 'check', ...(queryIds && { queryIds }) });
}

/** Tells the background that queries were paused, taken up again or deleted. */
export async function askToReschedule(): Promise<void> {
  await ask({ type: 'reschedule' });
}

/** Who sent a message, as the browser says. */
type Sender = { id?: string; url?: string };

/** Reads a message of our own pages; one of anybody else, or of no known form, gives undefined. */
export function readMessage(message: unknown, { id, url = '' }: Sender): Message | undefined {
  const { runtime } = browser;
  if (id !== runtime.id || !url.startsWith(runtime.getURL('/'))) return undefined;
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  if (message.type === 'reschedule') return { type: 'reschedule' };
  if (message.type === 'preview') return readPreview(message);
  if (message.type !== 'check') return undefined;
  const ids = 'queryIds' in message ? message.queryIds : undefined;
  if (ids === undefined) return { type: 'check' };
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) return undefined;
  return { type: 'check', queryIds: ids };
}

function readPreview(message: object): Message | undefined {
  if (!('text' in message) || typeof message.text !== 'string') return undefined;
  return { type: 'preview', text: message.text };
}
