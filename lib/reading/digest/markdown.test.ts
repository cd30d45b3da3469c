import { expect, test } from 'vitest';
import { paper } from '@/tests/support/papers';
import { digest, digestFormats } from './digest';
import type { Digest } from './types';

const content: Digest = {
  at: Date.UTC(2026, 1, 3, 22, 27, 36),
  timeZone: 'Asia/Singapore',
  title: 'Not in the list',
  id: 'urn:uuid:0',
  papers: [
    paper({
      id: '2602.01710',
      published: Date.UTC(2026, 1, 2, 6, 36),
      title: 'A Title',
      abstract: 'One.\n\nTwo.',
      authors: ['Ada Example', 'Li Wei'].map((name) => ({ name, affiliations: ['Nowhere'] })),
    }),
    paper({ id: 'cond-mat/0603304', version: 3, abstract: '', authors: [], published: 0 }),
  ],
};

test('the list is the one the bot writes', () => {
  expect(digest('markdown', content)).toEqual({
    text: `## New Papers (2)

*Last updated: 2026-02-04 06:27:36 (SGT)*

### 1. A Title

**Authors:** Ada Example, Li Wei

**Published:** 2026-02-02

**Category:** cs.LG

**ID:** 2602.01710v1

**Link:** [http://arxiv.org/abs/2602.01710v1](http://arxiv.org/abs/2602.01710v1)

**Summary:** One.
  Two....

---

### 2. Title of cond-mat/0603304

**Authors:** ${''}

**Published:** 1970-01-01

**Category:** cs.LG

**ID:** cond-mat/0603304v3

**Link:** [http://arxiv.org/abs/cond-mat/0603304v3](http://arxiv.org/abs/cond-mat/0603304v3)

**Summary:** ...

---

`,
    mime: 'text/markdown',
    extension: 'md',
  });
});

test('a day without papers has only a head', () => {
  expect(digest('markdown', { ...content, papers: [] }).text).toBe(
    '## New Papers (0)\n\n*Last updated: 2026-02-04 06:27:36 (SGT)*\n\n',
  );
});

test.each(digestFormats)('%s of a day without papers is still a file', (format) => {
  const file = digest(format, { ...content, papers: [] });
  expect(file.text).toMatch(/2026-02-0[34]/);
  expect([file.mime, file.extension].join()).toMatch(/^[a-z]+\/[a-z+]+,[a-z]+$/);
});

test.each([
  ['<script>a</script>', '&lt;script>a&lt;/script>'],
  ['<!-- ARXIV_PAPERS_END -->', '&lt;!-- ARXIV_PAPERS_END -->'],
  ['<?php <![CDATA[', '&lt;?php &lt;![CDATA['],
  ['a <b', 'a &lt;b'],
  ['&lt;b&gt; &#60;', '&amp;lt;b&amp;gt; &amp;#60;'],
  ['AT&T & R&D;', 'AT&T & R&D;'],
  ['p<0.05 and <location, rotation>', 'p<0.05 and <location, rotation>'],
])('HTML in %s stays text', (title, written) => {
  const text = digest('markdown', {
    ...content,
    papers: [paper({ id: '2602.00001', title })],
  }).text;
  expect(text).toContain(`### 1. ${written}\n`);
});
