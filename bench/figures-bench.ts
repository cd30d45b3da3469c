import type { Mark } from '../lib/library/types/marks';
import { countFigures } from '../lib/reading/figures';

const until = 1767225600000;

function newMarks(count: number): Mark[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `2601.${String(i).padStart(5, '0')}`,
    unread: i % 2 === 0 ? 0 : 1,
    revised: 0,
    starred: i % 9 === 0 ? 1 : 0,
    later: 0,
    archived: 0,
    muted: 0,
    highlighted: 0,
    tags: [],
    ...(i % 4 === 0 && { readAt: until }),
    firstSeen: until,
    seenVersion: 1,
    published: until - (i % 90) * 86_400_000,
    queries: ['a', 'b'].slice(0, 1 + (i % 2)),
  }));
}

async function* inChunks(marks: readonly Mark[]) {
  for (let at = 0; at < marks.length; at += 1000) yield marks.slice(at, at + 1000);
}

for (const count of [10_000, 100_000]) {
  const marks = newMarks(count);
  // Processor time, so that other work on the machine does not count.
  const before = process.cpuUsage();
  const given = { queries: ['a', 'b'], until, rest: () => undefined };
  const { all } = await countFigures(inChunks(marks), given);
  const { user, system } = process.cpuUsage(before);
  console.log(`figures: ${all.papers} papers counted in ${((user + system) / 1000).toFixed(0)} ms`);
}
