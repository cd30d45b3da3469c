/**
 * Gives the id of the feed of one saved query, or of all: made once and kept, so that feed readers
 * see each digest as a newer state of the same feed.
 */
export function feedId(
  memory: Pick<Storage, 'getItem' | 'setItem'>,
  queryId: string | undefined,
): string {
  const key = `feed:${queryId ?? ''}`;
  const kept = memory.getItem(key);
  if (kept?.startsWith('urn:uuid:')) return kept;
  const made = `urn:uuid:${crypto.randomUUID()}`;
  try {
    memory.setItem(key, made);
  } catch {
    // A full or forbidden localStorage costs the feed its name, nothing else.
  }
  return made;
}
