import { expect, test } from 'vitest';
import { readAddress } from './read-address';

test.each([
  [
    'https://cloud.example/remote.php/dav/files/zoe',
    'https://cloud.example/remote.php/dav/files/zoe/',
  ],
  [' cloud.example:8443/a b/ ', 'https://cloud.example:8443/a%20b/'],
  ['davs://cloud.example/x/?y#z', 'https://cloud.example/x/'],
])('%s is the folder %s', (typed, address) => {
  expect(readAddress(typed)).toEqual({ address, origin: 'https://cloud.example/*' });
});

test.each([
  ['', 'none'],
  ['http://cloud.example/', 'notHttps'],
  ['javascript://x/', 'notHttps'],
  ['https://', 'noAddress'],
  ['https://a b', 'noAddress'],
  ['https://zoe:pw@cloud.example/', 'hasName'],
])('%j is none: %s', (typed, problem) => {
  expect(readAddress(typed)).toBe(problem);
});
