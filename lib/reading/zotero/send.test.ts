import { afterEach, expect, test } from 'vitest';
import { citedPapers } from '@/tests/support/cited-papers';
import { nameText, readCitations } from '@/tests/support/read-citations';
import { startZotero } from '@/tests/support/zotero-double';
import { readOutcome } from './outcome';
import { sendToZotero } from './send';

const papers = citedPapers.map(({ paper }) => paper);
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function zotero(mode: Parameters<typeof startZotero>[0]) {
  const double = await startZotero(mode);
  stops.push(double.stop);
  const send = (session = 'a', signal = new AbortController().signal) =>
    sendToZotero(papers, { fetch: double.fetch, session, signal });
  return { ...double, send };
}

test('papers arrive whole, as RIS under their session, and are counted', async () => {
  const { send, received } = await zotero('works');
  expect(await send('a b&c')).toEqual({ kind: 'imported', count: 25 });
  const [{ session, type, body } = { session: '', type: '', body: '' }] = received;
  expect([session, type]).toEqual(['a b&c', 'application/x-research-info-systems']);
  const items = readCitations(body);
  expect(items.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
  expect(items.map(({ author = [] }) => author.map(nameText))).toEqual(
    citedPapers.map(({ names }) => names),
  );
});

test('the same session saves nothing twice', async () => {
  const { send, received } = await zotero('works');
  await send();
  expect(await send()).toEqual({ kind: 'sent-before' });
  expect(await send('b')).toEqual({ kind: 'imported', count: 25 });
  expect(received).toHaveLength(2);
});

test.each([
  ['read-only', { kind: 'read-only' }],
  ['forbidden', { kind: 'refused' }],
  ['broken', { kind: 'failed', status: 500 }],
  ['another-program', { kind: 'failed', status: 404 }],
  ['cut', { kind: 'unreachable' }],
] as const)('%s', async (mode, outcome) => {
  const { send, received } = await zotero(mode);
  expect(await send()).toEqual(outcome);
  expect(received).toEqual([]);
});

test('a Zotero that does not run is unreachable', async () => {
  const { send, stop } = await zotero('works');
  await stop();
  stops.pop();
  expect(await send()).toEqual({ kind: 'unreachable' });
});

test('a Zotero that does not answer may have the papers', async () => {
  const { send } = await zotero('silent');
  expect(await send('a', AbortSignal.timeout(50))).toEqual({ kind: 'no-answer' });
});

test.each([
  [400, '', { kind: 'not-understood' }],
  [201, 'not JSON', { kind: 'imported', count: undefined }],
  [201, '[]', { kind: 'imported', count: 0 }],
  [200, '[]', { kind: 'failed', status: 200 }],
  [500, 'null', { kind: 'failed', status: 500 }],
  [500, '{"libraryEditable":true}', { kind: 'failed', status: 500 }],
])('%i with %j', (status, body, outcome) => {
  expect(readOutcome(status, body)).toEqual(outcome);
});
