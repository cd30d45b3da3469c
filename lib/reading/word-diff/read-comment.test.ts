import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readComment } from './read-comment';

/** Comment, and the words by which it was accepted. */
const accepted: [comment: string, words: string][] = [
  ['Accepted at MADEUP 2026', 'Accepted at MADEUP 2026'],
  ['12 pages, 5 figures, accepted in Phys. Rev. Q', 'accepted in Phys. Rev. Q'],
  ['accepted by J. Imag. Sci. Lett., 8 pages', 'accepted by J. Imag. Sci. Lett.'],
  ['Accepted to MADEUP 2026. Code: https://example.org/x', 'Accepted to MADEUP 2026'],
  ['Accepted for publication in Acta Ficta; 9 pages', 'Accepted for publication in Acta Ficta'],
  ['Accepted as a spotlight at FICT 2026 (oral)', 'Accepted as a spotlight at FICT 2026 (oral)'],
  [
    'Accepted for presentation at the Workshop on Invention',
    'Accepted for presentation at the Workshop on Invention',
  ],
  ['Paper accepted. 4 pages', 'accepted'],
  ['Accepted', 'Accepted'],
  ['This is the accepted version, 30 pages', 'accepted version'],
  ['Author accepted manuscript', 'accepted manuscript'],
  ['Submitted to and accepted by Invented Letters', 'accepted by Invented Letters'],
  ['Published in Annals of Nowhere 12, 34 (2025)', 'Published in Annals of Nowhere 12, 34 (2025)'],
  ['v2: matches published version', 'matches published version'],
  ['5 pages; to be published in Ficta A', 'to be published in Ficta A'],
  ['To appear in Proc. Imaginary Math.', 'To appear in Proc. Imaginary Math.'],
  ['Abridged version will appear at FICT 2026!', 'will appear at FICT 2026'],
  ['In press, Journal of Made-up Physics', 'In press, Journal of Made-up Physics'],
  ['9 pages (Accepted to FICT 2026)', 'Accepted to FICT 2026'],
  ['Accepted at FICT (oral): https://example.org/1', 'Accepted at FICT (oral)'],
  ['to appear in "Ficta". Part of it is older', 'to appear in "Ficta"'],
  ['8 pages, Imaginary Materials accepted', 'accepted'],
  ['ACCEPTED  IN\n MADEUP', 'ACCEPTED IN MADEUP'],
  ['Not accepted in Ficta A, now accepted in Ficta B', 'accepted in Ficta B'],
];

test.each(accepted)('%j was accepted', (comment, words) => {
  expect(readComment(comment)).toEqual({ accepted: { words } });
});

const withdrawn = [
  'Withdrawn',
  'withdrawn by its inventor',
  'This paper has been withdrawn',
  'This paper has been withdrawn by the author due to an error in equation 4',
  'This submission was withdrawn.',
  'Please note that this paper has been withdrawn',
  'Paper withdrawn because of a gap in the proof',
  'Our manuscript is being withdrawn, a corrected one will follow',
  '5 pages, withdrawn',
  'The authors have withdrawn this paper',
  'We withdraw this article: Lemma 2 is wrong',
  'The author has decided to retract this preprint',
  'Retracted due to a wrong unit',
  'This article has been retracted',
  'This paper has been withdrawn from arXiv',
  'The current version has been temporarily withdrawn',
];

test.each(withdrawn)('%j was withdrawn', (comment) => {
  expect(readComment(comment)).toEqual({ withdrawn: true });
});

const neither = [
  '',
  '12 pages, 3 figures',
  'Submitted to Ficta A',
  'Not yet accepted at MADEUP',
  'This paper has not been accepted in any journal',
  "It wasn't accepted at FICT",
  'To be submitted; comments welcome if accepted in time',
  'A study of the widely accepted model, generally accepted by nobody',
  'Under review at MADEUP 2026',
  'Unpublished in any form',
  'Code will be published in the repository',
  'The data are published at https://example.org',
  'Has not been published in a journal',
  'This paper has not been withdrawn',
  'Withdrawn from MADEUP 2026',
  'This paper was withdrawn from consideration at Ficta A',
  'A corpus of retracted papers',
  'Section 4 of an earlier text was withdrawn',
  'Replaces the withdrawn arXiv:2602.00001',
  'An earlier version was withdrawn',
  'The first version of this paper was withdrawn',
  'Withdrawn papers are the matter of this study',
  'The paper was withdrawn by mistake and is now restored',
  'accepted at MADEUP but withdrawn for lack of funds',
];

test.each(neither)('%j says neither', (comment) => {
  expect(readComment(comment)).toEqual({});
});

test('a comment may say both', () => {
  expect(readComment('Accepted in Ficta A; this paper has been withdrawn')).toEqual({
    withdrawn: true,
    accepted: { words: 'Accepted in Ficta A' },
  });
});

const bits =
  'accepted at in for publication to appear published not yet has been withdrawn retracted this paper authors we from arXiv , . ; ( ) 12 pages'.split(
    ' ',
  );

test('any comment is read, and the words are its own', () => {
  const some = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 5 })));
  fc.assert(
    fc.property(some, (parts) => {
      const comment = parts.join(' ');
      const words = readComment(comment).accepted?.words;
      if (words !== undefined) {
        expect(words).not.toBe('');
        expect(comment.replace(/\s+/g, ' ')).toContain(words);
      }
    }),
  );
});

test('a long comment of repeats is read without end of patience', () => {
  const bits = [
    'accepted for ',
    'not accepted at but ',
    'withdrawn ',
    'the authors have to ',
    ', 1 ',
  ];
  for (const bit of [...bits, ' ( ', 'this paper has been ', 'in press, with ']) {
    const { accepted } = readComment(bit.repeat(50_000));
    expect(accepted !== undefined).toBe(/^(accepted|in press)/.test(bit));
  }
});
