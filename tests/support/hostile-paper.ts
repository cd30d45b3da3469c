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
