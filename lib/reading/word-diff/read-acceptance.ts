const sayings = new RegExp(
  [
    'accepted(?: (?:for|as) [^,.;]{1,50}?)? (?:at|in|by|to|for|as|on|with|into)\\b',
    "accepted (?:author'?s? )?(?:manuscript|version|paper)\\b",
    'accepted(?= ?(?:$|[.,;)\\]!]))',
    'published (?:online )?(?:in|at|by|as)\\b',
    'to be published (?:in|at|by|as)\\b',
    '(?:match(?:es|ing)?|agrees? with|corresponds to) (?:the )?(?:published|accepted) version\\b',
    '(?:to|will) appear (?:in|at|on|as)\\b',
    'appeared (?:in|at)\\b',
    'in press\\b',
  ]
    .map((saying) => `\\b${saying}`)
    .join('|'),
  'gi',
);

// What stands before a saying and turns it round: "not yet", "if it is", "widely", "the code is".
const denials = [
  /(?:\b(?:not|never|if|once|when|whether|unless|until|before|being|to be)|n't) (?:(?:yet|been|be|it|is|was|this|paper|fully|formally|officially) )*$/i,
  /\b(?:widely|generally|commonly|well|universally|hopefully) $/i,
  /\b(?:code|data|datasets?|software|results?|figures?|supplementary materials?|supplement|proofs?|tables?) (?:(?:is|are|was|were|be|been|has|have|will) )*$/i,
];
const takenBack = /^[^.;]*\bbut (?:\w+ ){0,3}(?:withdrawn|rejected|retracted)\b/i;

// Where the words end: at an address, at pages or figures, or at a full stop, unless it is one of
// those of `Phys. Rev. B`.
const ends = new RegExp(
  [
    ';',
    '[\\s:]+https?://',
    ', ?(?:\\d+|with)\\b[^,;]*?\\b(?:pages?|figures?|figs?|pp|tables?|appendix)\\b',
    '(?<=\\d|[)"”]|[A-Z]{2}|[a-z]{7})[.!](?= [A-Z0-9(]|$)',
  ].join('|'),
);

/**
 * The words in which a comment on one line plainly says that its paper was accepted or published;
 * undefined where it doesn't say so, or denies it.
 */
export function readAcceptance(comment: string): string | undefined {
  for (const { 0: saying, index } of comment.matchAll(sayings)) {
    const before = comment.slice(Math.max(0, index - 60), index);
    const after = comment.slice(index + saying.length);
    const isDenied = denials.some((pattern) => pattern.test(before));
    if (!isDenied && !takenBack.test(after.slice(0, 200))) return saying + restOfClause(after);
  }
  return undefined;
}

function restOfClause(after: string): string {
  if (/^[.!)]/.test(after)) return '';
  const clause = after.slice(0, ends.exec(after)?.index).trimEnd();
  // The whole clause may stand in brackets.
  const isOpen = clause.lastIndexOf('(') > clause.lastIndexOf(')', clause.length - 2);
  return clause.endsWith(')') && !isOpen ? clause.slice(0, -1) : clause;
}
