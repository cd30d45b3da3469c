import type { VersionInput } from '@/tools/local-arxiv/papers/version';
import type { LocalArxiv } from '@/tools/local-arxiv/start';

/** A paper without a day of its own. */
export type NewPaper = Omit<VersionInput, 'published' | 'updated' | 'announced'>;

const subjects = ['ice', 'stone', 'salt', 'steel', 'sand', 'clay', 'chalk', 'brass'];

/**
 * New papers of the query a reader begins with, enough for any walk. Of the generated ones there are
 * few or none after a weekend or holiday.
 */
export const newPapers: readonly NewPaper[] = subjects.map((subject, index) => ({
  id: `2611.6000${index}`,
  title: `A generative model for the inverse design of ${subject}`,
  abstract: `We use a generative model for the inverse design of ${subject}, and for materials discovery.`,
  authors: ['Ada Bell', 'Carl Dorn', 'Eva Frey', 'Gil Hahn', 'Ida Jung'].map((name) => ({ name })),
  categories: ['cond-mat.mtrl-sci', 'cs.LG'],
}));

/** Adds papers as the newest arXiv has: the first is a minute old, each other one a minute older. */
export function addNewPapers({ corpus, clock }: LocalArxiv, papers: readonly NewPaper[]): void {
  const now = clock.now();
  for (const [index, paper] of papers.entries()) {
    corpus.add({ ...paper, published: now - 60_000 * (index + 1) });
  }
}
