import { beforeEach, describe, expect, it } from 'vitest';
import { star, writeNote } from '@/lib/library/actions';
import { addQueries, changeQuery, removeQuery } from '@/lib/library/queries';
import { type DavDouble, davDouble } from '@/tests/support/dav-double';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day } from '@/tests/support/papers';
import { type SyncedDevice, syncedDevice } from '@/tests/support/synced-device';
import { forgetDevice } from './forget-device';

let server: DavDouble;
let clock = aWednesday;
let one: SyncedDevice;
let two: SyncedDevice;

async function device(name: string): Promise<SyncedDevice> {
  const { fetch, account } = server;
  const made = await syncedDevice(name, { fetch, account, now: () => clock, random: Math.random });
  await made.db.marks.bulkAdd(ids.map((id) => markOf(id)));
  return made;
}

const ids = Array.from({ length: 30 }, (_, at) => `2601.${10_001 + at}`);

function ledger({ db }: SyncedDevice) {
  clock += 1000;
  return { db, now: () => clock };
}

async function stars({ db }: SyncedDevice): Promise<string[]> {
  return db.marks.filter(({ starred }) => starred === 1).primaryKeys();
}

const status = async ({ memory }: SyncedDevice) => memory.status.read();

beforeEach(async () => {
  server = davDouble();
  one = await device('first');
  two = await device('second');
});

it('asks the server once where nothing has changed, and twice where something has', async () => {
  await one.sync();
  server.asked.length = 0;
  await one.sync();
  expect(server.asked.map((line) => line.split(' ')[0])).toEqual(['PROPFIND']);
  await star(ledger(one), [ids[0] ?? ''], true);
  server.asked.length = 0;
  await one.sync();
  expect(server.asked.map((line) => line.split(' ')[0])).toEqual(['PROPFIND', 'PUT']);
});

it('sends what was done before times were kept', async () => {
  await one.db.marks.update(ids[3] ?? '', { starred: 1, note: 'old' });
  await one.sync();
  await two.sync();
  expect(await two.db.marks.get(ids[3] ?? '')).toMatchObject({ starred: 1, note: 'old' });
});

it('fills a folder again that was emptied, and takes it for no deletion', async () => {
  await star(ledger(one), ids.slice(0, 9), true);
  await one.sync();
  await two.sync();
  server.files.clear();
  await two.sync();
  expect(await stars(two)).toHaveLength(9);
  const third = await device('third');
  await third.sync();
  expect(await stars(third)).toHaveLength(9);
});

it('puts many journals together, and a device that was away for months catches up', async () => {
  await two.sync();
  const away = (await two.memory.state.read())?.read;
  for (let round = 0; round < 45; round += 1) {
    clock += day;
    await star(ledger(one), [ids[round % 30] ?? ''], round < 30);
    await one.sync();
  }
  const names = [...server.files.keys()].filter((name) => name.includes('journal'));
  expect(names.length).toBeLessThan(40);
  expect(away).toEqual({});
  await two.sync();
  expect(await stars(two)).toEqual(await stars(one));
});

it('sends a large library in smaller files to a server that takes no large ones', async () => {
  server = davDouble({ most: 40_000 });
  const [sender, receiver] = [await device('large'), await device('small')];
  const notes = Array.from({ length: 1300 }, (_, at) => {
    // What can't be packed small.
    const note = Array.from({ length: 8 }, () => Math.random().toString(36)).join('');
    return markOf(`2602.${10_001 + at}`, { note });
  });
  await sender.db.marks.bulkAdd(notes);
  await sender.sync();
  expect((await status(sender))?.trouble).toBeUndefined();
  expect(Math.max(...[...server.files.values()].map(({ length }) => length))).toBeLessThan(40_000);
  await receiver.sync();
  const noted = await receiver.db.marks.filter(({ note }) => note !== undefined).toArray();
  expect(noted.map(({ note }) => note)).toEqual(notes.map(({ note }) => note));
  await sender.sync();
  server.asked.length = 0;
  await sender.sync();
  expect(server.asked.map((line) => line.split(' ')[0])).toEqual(['PROPFIND']);
});

it('takes nothing from a file that is cut short, and tells of it', async () => {
  await one.sync();
  await star(ledger(one), [ids[0] ?? ''], true);
  await one.sync();
  const [name = '', bytes] = [...server.files].find(([key]) => key.includes('journal')) ?? [];
  server.files.set(name, bytes?.slice(0, bytes.length - 12) ?? new Uint8Array());
  await two.sync();
  expect(await stars(two)).toEqual([]);
  expect((await status(two))?.unreadable).toHaveLength(1);
  server.files.set(name, bytes ?? new Uint8Array());
  await two.sync();
  expect(await stars(two)).toEqual([ids[0]]);
});

it('takes a damaged file for one where the server calls files packed, and goes on', async () => {
  await one.sync();
  await star(ledger(one), [ids[0] ?? ''], true);
  await one.sync();
  const { fetch } = two.ports;
  // Browsers unpack such an answer, and its body fails where it can't be unpacked.
  const packed = () =>
    new Response(new ReadableStream({ start: (body) => body.error(new TypeError('no gzip')) }), {
      headers: { 'Content-Encoding': 'gzip' },
    });
  two.ports.fetch = async (asked, init) =>
    init?.method === 'GET' && `${asked}`.includes('journal') ? packed() : fetch(asked, init);
  await two.sync();
  expect(await status(two)).toMatchObject({ unreadable: [expect.stringContaining('journal')] });
  expect(await status(two)).not.toHaveProperty('trouble');
  two.ports.fetch = fetch;
  await two.sync();
  expect(await stars(two)).toEqual([ids[0]]);
});

it('takes nothing from a newer version, as what it does not know would be lost', async () => {
  await one.sync();
  const [name = ''] = [...server.files].find(([key]) => key.includes('snapshot')) ?? [];
  const text =
    '{"arxivDaily":2,"database":99,"made":"2027-01-01T00:00:00.000Z","device":"aaaaaa","kind":"journal"}\n{"end":0}\n';
  server.files.set(name, new TextEncoder().encode(text));
  await two.sync();
  expect((await status(two))?.newer).toEqual([(await one.memory.state.read())?.device]);
});

describe('a device that removes much', () => {
  beforeEach(async () => {
    await star(ledger(one), ids, true);
    await one.sync();
    await two.sync();
    await star(ledger(two), ids, false);
    await two.sync();
  });

  async function decide(keeps: boolean): Promise<void> {
    const question = (await status(one))?.question;
    const state = await one.memory.state.read();
    if (!question || !state) throw new Error('nothing was asked');
    await one.memory.state.write({ ...state, decided: { ...question, keeps } });
    await one.sync();
    await two.sync();
  }

  it('is not believed unasked', async () => {
    await one.sync();
    expect((await status(one))?.question).toMatchObject({ removes: 30, of: 31 });
    await one.sync();
    expect(await stars(one)).toHaveLength(30);
  });

  it('is believed when the reader says so', async () => {
    await one.sync();
    await decide(false);
    expect([await stars(one), await stars(two)]).toEqual([[], []]);
    expect((await status(one))?.question).toBeUndefined();
  });

  it('has everything back when the reader keeps it', async () => {
    await one.sync();
    await decide(true);
    expect([await stars(one), await stars(two)]).toEqual([ids, ids]);
  });
});

describe('a device that is no more', () => {
  let third: SyncedDevice;
  let gone = '';
  const filesOfGone = () => [...server.files.keys()].filter((name) => name.includes(gone));

  beforeEach(async () => {
    third = await device('third');
    await star(ledger(two), ids.slice(0, 3), true);
    await two.sync();
    gone = (await two.memory.state.read())?.device ?? '';
    await one.sync();
  });

  it('is told with when it was last seen', async () => {
    const wrote = clock;
    clock += 90 * day;
    await one.sync();
    expect((await status(one))?.others).toEqual([{ device: gone, name: 'second', seen: wrote }]);
  });

  it('is forgotten with nothing of what it did', async () => {
    expect(await forgetDevice(one.ports, gone)).toBe(true);
    expect(filesOfGone()).toEqual([]);
    expect((await status(one))?.others).toEqual([]);
    await third.sync();
    expect(await stars(third)).toEqual(ids.slice(0, 3));
  });

  it('joins again when it comes back, with what it did meanwhile', async () => {
    await forgetDevice(one.ports, gone);
    await star(ledger(two), ids.slice(5, 7), true);
    await star(ledger(two), ids.slice(0, 1), false);
    for (const device of [two, one, third, two]) await device.sync();
    const wanted = [...ids.slice(1, 3), ...ids.slice(5, 7)];
    for (const device of [one, two, third]) expect(await stars(device)).toEqual(wanted);
    expect((await status(one))?.others.map(({ name }) => name)).toContain('second');
  });

  it.each<[string, () => void]>([
    ['something of it is damaged', () => damage()],
    ['the server fails', () => void server.faults.push({ status: 503 })],
    [
      'the line breaks at the snapshot',
      () => void server.faults.push({ method: 'PUT', breaks: 'half' }),
    ],
  ])('stays where %s', async (_, spoil) => {
    await star(ledger(two), ids.slice(10, 12), true);
    await two.sync();
    spoil();
    const before = filesOfGone();
    expect(await forgetDevice(one.ports, gone).catch(() => false)).toBe(false);
    expect(filesOfGone()).toEqual(before);
  });

  function damage(): void {
    const name = filesOfGone().find((one) => one.includes('journal')) ?? '';
    server.files.set(name, server.files.get(name)?.slice(0, -12) ?? new Uint8Array());
  }
});

it('knows a copy of its profile for another device', async () => {
  await star(ledger(one), [ids[0] ?? ''], true);
  await one.sync();
  const state = await one.memory.state.read();
  await two.sync();
  // The copy has the same memory and goes on by itself.
  await two.memory.state.write(state);
  await star(ledger(two), [ids[1] ?? ''], true);
  await star(ledger(one), [ids[2] ?? ''], true);
  await one.sync();
  await two.sync();
  await one.sync();
  expect((await two.memory.state.read())?.device).not.toBe(state?.device);
  expect([await stars(one), await stars(two)]).toEqual([ids.slice(0, 3), ids.slice(0, 3)]);
});

it.each(['gone', 'older'])(
  'reads everything again when its library is another: %s',
  async (how) => {
    await writeNote(ledger(two), ids[4] ?? '', 'mine');
    await two.sync();
    await one.sync();
    if (how === 'gone') await one.db.edits.clear();
    else await one.db.edits.toCollection().modify({ at: 1, fields: {} });
    await one.db.marks.update(ids[4] ?? '', { note: undefined });
    await one.sync();
    expect((await one.db.marks.get(ids[4] ?? ''))?.note).toBe('mine');
  },
);

it('leaves to each device from when a query is new there', async () => {
  await addQueries(ledger(one), [{ name: 'Own', text: 'all:own' }]);
  const query = await one.db.queries.where('id').notEqual('ai-for-materials-science').first();
  await one.db.queries.update(query?.id ?? '', { baseline: 5 });
  await one.sync();
  await two.sync();
  expect(await two.db.queries.get(query?.id ?? '')).not.toHaveProperty('baseline');
  expect([...two.applied]).toContain('queries');
  await two.sync();
  await one.sync();
  expect(await one.db.queries.get(query?.id ?? '')).toMatchObject({ baseline: 5 });
  await changeQuery(ledger(two), query?.id ?? '', { text: 'all:other' });
  await two.sync();
  await one.sync();
  expect(await one.db.queries.get(query?.id ?? '')).toMatchObject({ text: 'all:other' });
  expect(await one.db.queries.get(query?.id ?? '')).not.toHaveProperty('baseline');
  await removeQuery(ledger(two), query?.id ?? '');
  await two.sync();
  await one.sync();
  expect(await one.db.queries.get(query?.id ?? '')).toBeUndefined();
});

it('carries settings, but for what a browser has to allow', async () => {
  Object.assign(one.settings.settings, { theme: 'dark', hours: 6, notifications: true });
  one.settings.edits = { theme: 5, hours: 7, notifications: 7 };
  Object.assign(two.settings.settings, { hours: 8 });
  two.settings.edits = { hours: 9 };
  for (const device of [one, two, one]) await device.sync();
  expect(two.settings.settings).toMatchObject({ theme: 'dark', hours: 8, notifications: false });
  expect(one.settings.settings).toMatchObject({ theme: 'dark', hours: 8, notifications: true });
  server.asked.length = 0;
  for (const device of [one, two, one, two]) await device.sync();
  expect(server.asked.filter((line) => line.startsWith('PUT'))).toEqual([]);
});

it('tells what stands in its way and when it goes on', async () => {
  server.faults.push({ method: 'PROPFIND', status: 507 });
  await one.sync();
  expect(await status(one)).toMatchObject({
    trouble: { code: 'full', status: 507, attempt: 1, retryAt: expect.any(Number) },
  });
  server.faults.push({ status: 401 });
  await one.sync();
  const { trouble } = (await status(one)) ?? {};
  expect(trouble).toMatchObject({ code: 'password', attempt: 2 });
  expect(trouble).not.toHaveProperty('retryAt');
  await one.sync();
  expect((await status(one))?.trouble).toBeUndefined();
});
