import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArxivErrorCode } from './errors';
import { judgeAnswer } from './judge-answer';

function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
}

const PAGE = fixture('page.xml');
const REFUSED = fixture('error-400.xml');
const FAILED = fixture('error-500.xml');
const DENIED = fixture('denied.html');
const RATE = fixture('rate-exceeded.txt');
const words = "Invalid query string: '(ti:<dream>'";

test('a feed with status 200 is a feed', () => {
  expect(judgeAnswer({ status: 200, body: PAGE }).papers).toHaveLength(4);
});

test.each<[status: number, what: string, body: string, code: ArxivErrorCode, message: string]>([
  [200, 'the line for too many requests', RATE, 'rate-limited', 'Rate exceeded.'],
  [200, 'an error entry', REFUSED, 'rejected-query', words],
  [200, 'an error entry of the server', FAILED, 'server', 'internal error'],
  [200, 'nothing', '', 'empty', 'empty answer'],
  [200, 'a web page', DENIED, 'malformed', 'not readable XML'],
  [204, 'nothing', '', 'empty', 'empty answer'],
  [304, 'nothing', '', 'server', 'status 304'],
  [400, 'an error entry', REFUSED, 'rejected-query', words],
  [400, 'an error entry that speaks of the server', FAILED, 'rejected-query', 'internal error'],
  [400, 'a web page', DENIED, 'rejected-query', 'status 400'],
  [400, 'nothing', '', 'rejected-query', 'status 400'],
  [403, 'a web page', DENIED, 'refused', 'status 403'],
  [403, 'the line for too many requests', RATE, 'refused', 'Rate exceeded.'],
  [404, 'an error entry', REFUSED, 'server', words],
  [406, 'nothing', '', 'server', 'status 406'],
  [429, 'the line for too many requests', RATE, 'rate-limited', 'Rate exceeded.'],
  [429, 'a web page', DENIED, 'rate-limited', 'status 429'],
  [429, 'a feed', PAGE, 'rate-limited', 'status 429'],
  [500, 'an error entry', FAILED, 'server', 'internal error'],
  [500, 'an error entry in the words of a refusal', REFUSED, 'server', words],
  [503, 'a line of text', 'first byte timeout', 'server', 'status 503'],
  [503, 'the line for too many requests', RATE, 'rate-limited', 'Rate exceeded.'],
])('status %i with %s', (status, _what, body, code, message) => {
  const expected = { code, status, retryAt: 7, message: expect.stringContaining(message) };
  const judge = () => judgeAnswer({ status, body, retryAt: 7 });
  expect(judge).toThrow(expect.objectContaining(expected));
  expect(judge).toThrow(expect.objectContaining({ cause: expect.anything() }));
});
