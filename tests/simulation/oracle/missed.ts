import type { Index } from '../arxiv/index-of-papers';
import { topics } from '../arxiv/topics';
import type { Disk } from '../machine/disk';

type State = {
  index: Index;
  disk: Disk;
  /** True time: what the index has had since then must be known. */
  since: number;
};

/** Gives the papers each active query should have brought and didn't, in words; none is what we want. */
export function missedPapers({ index, disk, since }: State): string[] {
  return disk.rows('queries').flatMap(({ id, text, paused, baseline }) => {
    const topic = topics.findIndex((one) => one.text === text);
    if (paused) return [];
    if (baseline === undefined) return [`all of “${text}”, which was never checked`];
    const shown = index.since(topic);
    return index.of(topic).flatMap((paper) => {
      const isOld = paper.published < baseline || (shown.get(paper.id) ?? 0) > since;
      if (isOld || disk.row('marks', paper.id)?.queries.includes(id)) return [];
      const dates = [paper.published, shown.get(paper.id) ?? 0].map((time) =>
        new Date(time).toJSON(),
      );
      return [`${paper.id} of “${text}”, submitted ${dates[0]}, shown ${dates[1]}`];
    });
  });
}
