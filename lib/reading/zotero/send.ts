import type { Paper } from '@/lib/arxiv/paper';
import { cite } from '../cite/cite';
import { readOutcome } from './outcome';
import type { ZoteroOutcome } from './types';

// Zotero hangs up on browsers that don't carry this header:
// https://github.com/zotero/zotero/blob/main/chrome/content/zotero/xpcom/server/server.js
const ADDRESS = 'http://127.0.0.1:23119/connector/import';
const VERSION = { 'X-Zotero-Connector-API-Version': '3' };

export type ZoteroPorts = {
  fetch: typeof globalThis.fetch;
  /** Names this sending; a new one each time, since Zotero takes each only once. */
  session: string;
  /** Ends the waiting, such as `AbortSignal.timeout(30_000)`; Zotero answers once all is saved. */
  signal: AbortSignal;
};

/** Gives papers as RIS to the Zotero running on this machine; never throws. */
export async function sendToZotero(
  papers: readonly Paper[],
  { fetch, session, signal }: ZoteroPorts,
): Promise<ZoteroOutcome> {
  const { text, mime } = cite('ris', papers);
  try {
    const answer = await fetch(`${ADDRESS}?session=${encodeURIComponent(session)}`, {
      method: 'POST',
      headers: { 'Content-Type': mime, ...VERSION },
      body: text,
      credentials: 'omit',
      redirect: 'error',
      signal,
    });
    // Once the status is here, so are the papers; a body that breaks off costs only the count.
    return readOutcome(answer.status, await answer.text().catch(() => ''));
  } catch {
    return { kind: signal.aborted ? 'no-answer' : 'unreachable' };
  }
}
