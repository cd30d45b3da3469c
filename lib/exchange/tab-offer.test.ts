import { expect, it, test } from 'vitest';
import { followedAddress, offerHash } from './follow-hash';
import { tabOffer } from './tab-offer';

test.each([
  ['https://arxiv.org/list/cs.LG/new', 'listing', 'cat:cs.LG'],
  ['https://arxiv.org/a/example_a_1', 'author', 'au:example,a'],
  ['https://arxiv.org/abs/2602.01710v2', 'paper', 'id:2602.01710'],
])('%s can be followed', (address, kind, query) => {
  const offer = tabOffer(address);
  expect(offer).toMatchObject({ kind, query });
  expect(followedAddress(offer?.hash ?? '')).toBe(address);
});

test.each([
  '',
  'about:blank',
  'https://arxiv.org/',
  'https://example.org/list/cs.LG/new',
  'https://example.org/#arxiv-daily=abc',
  'https://arxiv.org.example.org/#arxiv-daily=abc',
])('%s has nothing to offer', (address) => {
  expect(tabOffer(address)).toBeUndefined();
});

it('offers the pack an address holds', () => {
  const address = 'https://arxiv.org/#arxiv-daily=eJx-_1';
  expect(tabOffer(address)).toEqual({ kind: 'pack', hash: '#arxiv-daily=eJx-_1' });
  expect(offerHash(address)).toBe('#arxiv-daily=eJx-_1');
});

test.each(['', '#add', '#follow=', '#follow=%E0%A4%A'])('%s follows nothing', (hash) => {
  expect(followedAddress(hash)).toBeUndefined();
});
