import { database } from '@/lib/library/database';
import { fetchAgain } from '@/lib/watch/fetch-again';
import { arxivClient } from '../shared/arxiv-client';

/** Fetches the text of a removed paper again; the list is drawn anew with it. */
export async function fetchText(id: string): Promise<boolean> {
  const ports = { db: database, client: arxivClient(), now: () => Date.now() };
  const found = await fetchAgain(ports, [id]);
  if (found > 0) location.reload();
  return found > 0;
}
