import type { Look } from '../arxiv/arxiv';
import { topics } from '../arxiv/topics';
import type { Disk } from '../machine/disk';

/**
 * Throws where a check claims to have proven something although papers are unknown that were among
 * the first hundred when it looked; `seen` are the claims that were looked at.
 */
export function requireProof(looks: readonly Look[], disk: Disk, seen: Set<string>): void {
  for (const { id, text } of disk.rows('queries')) {
    const row = disk.rows('coverage').find((one) => one.queryId === id && one.text === text);
    const head = row?.head;
    // What is named as a gap is not claimed.
    if (head === undefined || row?.gaps.some(({ until }) => until >= head)) continue;
    if (seen.has(`${id} ${head}`)) continue;
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
