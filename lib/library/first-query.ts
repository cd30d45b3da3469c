import type { SavedQuery } from './types/reader';

/** The query every new library starts with: AI for materials science. */
export const firstQuery: SavedQuery = {
  id: 'ai-for-materials-science',
  name: 'AI for Materials Science',
  text:
    '(cat:cond-mat.mtrl-sci OR cat:cs.AI OR cat:cs.LG) AND ' +
    '(all:"materials design" OR all:"materials discovery" OR all:"inverse design") AND ' +
    '(all:"generative" OR all:"crystal structure prediction")',
  order: 0,
  paused: false,
  notify: 'new',
};
