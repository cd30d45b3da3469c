/** Where is kept which page is in a triage. */
export const openKey = 'triage-in';

/** Says whether this page was in a triage when it was closed, so that it opens there again. */
export function wasInTriage(memory: Pick<Storage, 'getItem'>): boolean {
  return memory.getItem(openKey) === globalThis.location?.pathname;
}
