import { browser } from 'wxt/browser';
import type { Paper } from '@/lib/arxiv/paper';
import { sendToZotero } from '@/lib/reading/zotero/send';
import type { ZoteroOutcome } from '@/lib/reading/zotero/types';

/** Zotero answers once all is saved, which takes a while for a thousand papers; milliseconds. */
const patience = 60_000;

/** Asks the reader whether we may talk to this computer; patterns of hosts name no port. */
export function request(): Promise<boolean> {
  return browser.permissions.request({ origins: ['http://127.0.0.1/*'] });
}

/** Gives papers to Zotero, with the network and the clock of this page. */
export function send(papers: readonly Paper[]): Promise<ZoteroOutcome> {
  return sendToZotero(papers, {
    fetch: (input, init) => fetch(input, init),
    session: crypto.randomUUID(),
    signal: AbortSignal.timeout(patience),
  });
}
