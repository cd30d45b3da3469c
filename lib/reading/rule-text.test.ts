import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matches } from '@/lib/arxiv/query/matches';
import { parse } from '@/lib/arxiv/query/parse';
import { paper } from '@/tests/support/papers';
import { orTopic, type RuleTopic, topicText } from './rule-text';

test.each<[RuleTopic, string, string]>([
  ['word', 'survey', 'all:survey'],
  ['word', ' spin  glass ', 'all:"spin glass"'],
  ['word', 'large-scale', 'all:"large-scale"'],
  ['word', 'AND', 'all:"AND"'],
  ['word', 'a "quoted" one\\', 'all:"a quoted one"'],
  ['word', '(x) OR y', 'all:"(x) OR y"'],
  ['author', 'Ada Bell', 'au:"Ada Bell"'],
  ['author', 'Bell', 'au:Bell'],
  ['category', 'cs.LG', 'cat:cs.LG'],
  ['category', 'cond-mat.mtrl-sci', 'cat:cond-mat.mtrl-sci'],
  ['word', ' ', ''],
])('%s %j is written %s', (topic, value, text) => {
  expect(topicText(topic, value)).toBe(text);
});

test.each([
  ['', 'all:a', 'all:a'],
  [' all:a ', '', 'all:a'],
  ['all:a', 'au:b', 'all:a OR au:b'],
  ['all:a AND all:b', 'au:c', '(all:a AND all:b) OR au:c'],
])('%j or %j is %j', (text, topic, both) => {
  expect(orTopic(text, topic)).toBe(both);
});

function fits(text: string, change: Parameters<typeof paper>[0]): unknown {
  const read = parse(text);
  return read.ok && matches(read.tree, paper(change)).matched;
}

test('what is written for the reader finds what it was written for', () => {
  const word = fc.stringMatching(/^[a-z]{4,9}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      const phrase = `${one} ${other}`;
      const name = `Ada ${one[0]?.toUpperCase()}${one.slice(1)}`;
      const authors = [{ name, affiliations: [] }];
      const text = orTopic(orTopic('ti:nowhere', topicText('author', name)), 'cat:cs.XX');
      expect(fits(text, { id: '1', authors })).toBe(true);
      expect(fits(topicText('word', phrase), { id: '1', title: `On ${phrase}.` })).toBe(true);
    }),
  );
});

test('whatever is typed can be read by arXiv, in front of another one too', () => {
  const topic = fc.constantFrom<RuleTopic>('word', 'author');
  fc.assert(
    fc.property(topic, fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (kind, value) => {
      const text = topicText(kind, value);
      if (text !== '') expect(parse(orTopic('cat:cs.LG', text)).ok).toBe(true);
    }),
  );
});
