import type { Look } from '../arxiv/arxiv';
import { topics } from '../arxiv/topics';
import type { Disk } from '../machine/disk';

/**
 * Throws where a check claims to have proven something although papers are unknown that were among
 * the first hundred when it looked; `seen` are the claims that were looked at.
 */
export function requireProof(looks: readonly Look[], disk: Disk, seen: Set<string>): void {
  for (const { id, text } of disk.rows('queries')) {
    const head = disk.rows('coverage').find((row) => row.queryId === id && row.text === text)?.head;
    if (head === undefined || seen.has(`${id} ${head}`)) continue;
    seen.add(`${id} ${head}`);
    const look = looks.findLast(({ topic, at }) => topics[topic]?.text === text && at === head);
    const missing =
      look?.newest.filter((paper) => !disk.row('marks', paper)?.queries.includes(id)) ?? [];
    if (missing.length > 0) {
      throw new Error(
        `a check of “${text}” claims proof and lacks ${missing.length}: ${missing[0]}`,
      );
    }
  }
}
