import type { Paper } from '@/lib/arxiv/paper';
import type { Check } from '@/lib/library/types/checks';
import type { Coverage } from '@/lib/library/types/coverage';
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
    if (head === undefined || seen.has(`${id} ${head}`) || !claims(row, disk)) continue;
    seen.add(`${id} ${head}`);
    const look = looks.findLast(({ topic, at }) => topics[topic]?.text === text && at === head);
    const isClaimed = claimed(row, disk);
    const missing = look?.newest.find(
      (paper) => isClaimed(paper) && !disk.row('marks', paper.id)?.queries.includes(id),
    );
    if (missing) throw new Error(`a check of “${text}” claims proof and lacks ${missing.id}`);
  }
}

/**
 * What is named as a gap is not claimed; nor can anybody tell a query that nothing answers from one to
 * which arXiv answered so three times when it was first asked, and at each look since.
 */
function claims(row: Coverage | undefined, disk: Disk): row is Coverage {
  if (!row || row.gaps.some(({ until }) => until >= (row.head ?? 0))) return false;
  return headCheck(row, disk)?.found !== 0 || row.before?.total !== 0;
}

/**
 * Which papers are claimed. A baseline that arXiv spoilt was counted, and counting proves what was
 * submitted; older papers of which a version came meanwhile are for the next reading.
 */
function claimed(row: Coverage, disk: Disk): (paper: Paper) => boolean {
  const { reach = 0 } = row;
  const check = headCheck(row, disk);
  const isCounted = check?.baseline && check.proof?.flaw !== undefined;
  return ({ published, updated }) => (isCounted ? published : updated) >= reach;
}

function headCheck({ head, queryId }: Coverage, disk: Disk): Check | undefined {
  return disk.rows('checks').find((one) => one.arrived === head && one.queryId === queryId);
}
