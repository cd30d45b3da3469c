import { fakeBrowser } from 'wxt/testing';

/** Of which papers the reader has been told. */
export type Told = { seen: number; papers: Set<string> };

/** Throws where a notice tells of a paper of which another has told; a death may have it told again. */
export async function requireToldOnce(
  told: Told,
  notices: readonly string[],
  died: boolean,
): Promise<void> {
  const fresh = notices.slice(told.seen);
  told.seen = notices.length;
  if (fresh.length === 0) return;
  const { notices: noted = [] } = await fakeBrowser.storage.local.get('notices');
  for (const [id, papers] of noted as [string, string[]][]) {
    if (!fresh.includes(id)) continue;
    const again = papers.find((paper) => told.papers.has(paper));
    if (again !== undefined) throw new Error(`counted twice: notices told twice of ${again}`);
    if (died) continue;
    for (const paper of papers) told.papers.add(paper);
  }
}
