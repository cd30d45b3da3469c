import { oneLine, paragraphs } from '@/lib/arxiv/clean-text';
import type { Paper } from '@/lib/arxiv/paper';
import { paper } from './papers';

const trap = `</p></title></style><script>alert(1)</script>"' & ]]> <!-- \u0001\u{1F600}`;

/** A paper whose every text tries to be more than text. */
export const hostilePaper = paper({
  id: '2602.00666',
  version: 2,
  title: `Title ${trap}`,
  abstract: `One ${trap}\n\nTwo`,
  authors: [{ name: `Name ${trap}`, affiliations: [] }],
  primaryCategory: `cs.LG ${trap}`,
  categories: [`cs.LG ${trap}`, 'cs.AI'],
});

/** What a reader of HTML or XML must find of such a text; XML can't hold the control character. */
export const trapText = trap.replace('\u0001', '\uFFFD');

/** Papers of which each has one hostile text in all its fields, as they are once they are read. */
export function hostilePapers(texts: readonly (readonly [name: string, text: string])[]): Paper[] {
  return texts.map(([, given], index) => {
    const text = oneLine(given);
    return paper({
      id: `2602.${String(10_000 + index)}`,
      title: text,
      abstract: paragraphs(given),
      authors: [{ name: text, affiliations: [text] }],
      primaryCategory: text,
      categories: [text],
      comment: text,
      journalRef: text,
      dois: [text],
    });
  });
}
