const work =
  '(?:paper|article|manuscript|submission|work|preprint|e-?print|draft|note|letter|version)';
const gone = '(?:withdrawn|retracted)';
// Withdrawn from a conference or journal, a paper is still on arXiv.
const here = '(?! from\\b(?! (?:the )?arxiv))';
const begin = '(?:^|[.,;:!?()[\\]]|\\s[-–—])\\s*';

const sayings = [
  // "5 pages, withdrawn due to an error", but no "withdrawn papers".
  `${begin}(?:now )?${gone}(?:\\W*$|(?=[.,;:!?)\\]])|(?= (?:by|due|because|since|as|for|in|on|pending|until|owing|after|following|and|from)\\b))${here}`,
  // "This paper has been withdrawn", but no "an earlier version was withdrawn".
  `${begin}(?:(?:please )?note that |unfortunately,? |but )?(?:(?:this|the|our|current) )*(?:arxiv )?${work} (?:(?:has|have|had|is|was|been|being|now|to|be|hereby|temporarily) )*${gone}\\b${here}`,
  // "The authors have decided to withdraw this paper".
  `\\b(?:authors?|we|i) (?:(?:has|have|had|hereby|wish|decided|would|like|to) )*(?:withdrawn?|withdrew|retract(?:ed)?) (?:this|the|our) ${work}\\b`,
].map((source) => new RegExp(source, 'i'));

const denials = [
  /\b(?:not|never|no longer) (?:\w+ )?(?:withdrawn|retracted)\b/i,
  /\b(?:reinstated|restored)\b/i,
];

/** Whether a comment on one line plainly says that its paper was withdrawn from arXiv. */
export function isWithdrawn(comment: string): boolean {
  const isSaid = sayings.some((pattern) => pattern.test(comment));
  return isSaid && !denials.some((pattern) => pattern.test(comment));
}
