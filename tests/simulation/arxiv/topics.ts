import { firstQuery } from '@/lib/library/first-query';

/** What a saved query can ask for: its text, the papers that answer it, and how many come a day. */
export type Topic = {
  text: string;
  category: string;
  /** Words in the titles of papers that answer. */
  words: string;
  perDay: number;
};

const named = (text: string, category: string, words: string, perDay: number): Topic => ({
  text,
  category,
  words,
  perDay,
});

/** The one topic that is busy, which only some runs follow. */
export const busyTopic = named('cat:cs.CL', 'cs.CL', 'language', 60);

/** What every library starts with, and what its reader may ask for besides. */
export const topics: readonly Topic[] = [
  named(firstQuery.text, 'cs.LG', 'generative materials discovery', 3),
  named('cat:quant-ph AND all:entanglement', 'quant-ph', 'entanglement', 12),
  busyTopic,
  named('cat:hep-th AND ti:holography', 'hep-th', 'holography', 4),
  named('all:cuprate', 'cond-mat.supr-con', 'cuprate', 0.4),
  named('ti:percolation OR abs:percolation', 'math.PR', 'percolation', 1.5),
  named('ti:aether', 'physics.hist-ph', 'aether', 0),
];
