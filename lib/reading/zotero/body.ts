import type { Paper } from '@/lib/arxiv/paper';
import { type CslName, cslItems } from '../cite/csl';

/**
 * The papers as CSL-JSON, the only form in which Zotero knows a preprint: of RIS it makes a
 * manuscript, of BibTeX's `@misc` a document. It drops particles and suffixes when they stand apart,
 * so they go where Zotero itself keeps them.
 * https://github.com/zotero/utilities/blob/master/utilities_item.js (`itemFromCSLJSON`)
 */
export function zoteroBody(papers: readonly Paper[]): string {
  const items = cslItems(papers);
  return JSON.stringify(items.map((item) => ({ ...item, author: item.author.map(joined) })));
}

function joined(name: CslName): CslName {
  if (name.literal !== undefined) return name;
  return {
    family: [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    given: [name.given, name.suffix].filter(Boolean).join(', '),
  };
}
