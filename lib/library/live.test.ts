import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { LibraryDatabase } from './database';
import { observe } from './live';

afterEach(() => vi.restoreAllMocks());

/** A database that the browser fails to open, with this error. */
function closedBy(name: string): LibraryDatabase {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const request = new EventTarget() as IDBOpenDBRequest;
    request.addEventListener('error', (event) => request.onerror?.(event));
    const error = new DOMException('It is damaged.', name);
    Object.defineProperty(request, 'error', { value: error });
    setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })));
    return request;
  });
  return new LibraryDatabase(`live ${name}`);
}

test.each(['UnknownError', 'AbortError', 'QuotaExceededError'])(
  'a library that does not open is told of, by %s',
  async (name) => {
    const db = closedBy(name);
    const told = await new Promise<unknown>((resolve) => {
      observe(async () => db.queries.toArray(), resolve, resolve);
    });
    expect(String(told)).toContain('It is damaged.');
  },
);

test('one that was closed on purpose is not', async () => {
  const db = new LibraryDatabase('live closed');
  await db.open();
  db.close();
  const told = vi.fn();
  observe(async () => db.queries.toArray(), told, told);
  await expect(db.queries.toArray()).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).not.toHaveBeenCalled();
});
