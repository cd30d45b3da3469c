import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { hostilePapers } from '@/tests/support/hostile-paper';
import { hostileTexts } from '@/tests/support/hostile-texts';
import { XMLParser, XMLValidator } from '@/tests/support/whole-xml';
import { type DigestFormat, digest } from './digest';
import { digestEnd, digestStart, placeDigest } from './readme';

const papers = hostilePapers(hostileTexts);

function written(format: DigestFormat): string {
  const title = hostileTexts.map(([, text]) => text.slice(0, 60)).join(' ');
  return digest(format, { papers, at: 0, timeZone: 'UTC', title, id: 'urn:uuid:1' }).text;
}

/** As HTML and XML hold it: what neither may hold is a sign of that, and line ends are one sign. */
function heldOf(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about.
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}

test('the page holds one article a paper, its texts as text', () => {
  const { document } = new Window();
  document.write(written('page'));
  const titles = [...document.querySelectorAll('h2')].map((head) => head.textContent);
  expect(titles).toEqual(papers.map(({ title }) => heldOf(title)));
  expect([...new Set([...document.querySelectorAll('body *')].map((one) => one.tagName))]).toEqual([
    'MAIN',
    'H1',
    'P',
    'ARTICLE',
    'H2',
    'A',
  ]);
});

test('the feed is well-formed and holds every text', () => {
  const text = written('atom');
  expect(XMLValidator.validate(text)).toBe(true);
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, processEntities: true });
  const entries: { title: string; summary: string }[] = parser.parse(text).feed.entry;
  expect(entries).toHaveLength(papers.length);
  expect(entries.map(({ title }) => title.length > 0)).toEqual(
    papers.map(({ title }) => title !== ''),
  );
});

test('the list has one entry a paper, no HTML, and stands between its markers', () => {
  const text = written('markdown');
  expect(text.match(/^### \d+\. /gm)).toHaveLength(papers.length);
  const tags =
    /<(?:[!?]|\/?[a-z][a-z\d-]*(?:[\s/>]|$))[^<]{0,20}|&(?!lt;|amp;)(?:#\d+|nbsp|quot);/gi;
  expect(text.match(tags)).toBeNull();
  const readme = `a\n${digestStart}\nold\n${digestEnd}\nb`;
  const placed = placeDigest(readme, text);
  const again = placeDigest('text' in placed ? placed.text : '', text);
  expect(again).toEqual(placed);
});
