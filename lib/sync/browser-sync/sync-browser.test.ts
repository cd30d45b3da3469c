import { expect, it } from 'vitest';
import { readLater, star } from '@/lib/library/actions';
import { addQueries, removeQuery } from '@/lib/library/queries';
import { davDouble } from '@/tests/support/dav-double';
import { markOf } from '@/tests/support/marks';
import { aWednesday } from '@/tests/support/papers';
import { type SyncedDevice, syncedDevice } from '@/tests/support/synced-device';
import { bytesOf, quota } from './pieces';
import { syncBrowser } from './sync-browser';

let clock = aWednesday;
const ids = Array.from({ length: 5 }, (_, at) => `2601.${10_001 + at}`);

function browserArea() {
  const held: Record<string, unknown> = {};
  const calls: string[] = [];
  return {
    held,
    calls,
    get: async () => structuredClone(held),
    set: async (items: Record<string, unknown>) => {
      calls.push('set');
      const next = { ...held, ...items };
      const sizes = Object.entries(next).map(([key, value]) => bytesOf(key, value));
      const sum = sizes.reduce((all, size) => all + size, 0);
      if (sum > quota || Math.max(...sizes) > 8_192) throw new Error('QUOTA_BYTES');
      Object.assign(held, structuredClone(items));
    },
    remove: async (keys: string[]) => {
      calls.push('remove');
      for (const key of keys) delete held[key];
    },
  };
}

const { fetch, account } = davDouble();

async function twoDevices() {
  const area = browserArea();
  const world = { fetch, account, now: () => clock, random: Math.random };
  const devices: SyncedDevice[] = [];
  for (const name of ['b1', 'b2']) {
    const device = await syncedDevice(name, world);
    device.ports.area = area;
    await device.ports.inBrowser.write({});
    await device.db.marks.bulkAdd(ids.map((id) => markOf(id)));
    devices.push(device);
  }
  const [one, two] = devices;
  if (!one || !two) throw new Error('no devices');
  return { area, one, two };
}

function ledger({ db }: SyncedDevice) {
  clock += 1000;
  return { db, now: () => clock };
}

it('carries queries, stars and papers for later both ways, and comes to rest', async () => {
  const { area, one, two } = await twoDevices();
  one.settings.settings.theme = 'dark';
  one.settings.edits.theme = 5;
  await star(ledger(one), [ids[0] ?? ''], true);
  await addQueries(ledger(one), [{ name: 'Own', text: 'all:own' }]);
  await syncBrowser(one.ports);
  await readLater(ledger(two), [ids[1] ?? ''], true);
  await syncBrowser(two.ports);
  await syncBrowser(one.ports);
  for (const { db } of [one, two]) {
    expect(await db.marks.get(ids[0] ?? '')).toMatchObject({ starred: 1, unread: 1 });
    expect(await db.marks.get(ids[1] ?? '')).toMatchObject({ later: 1, unread: 0 });
    expect((await db.queries.toArray()).map(({ name }) => name)).toContain('Own');
  }
  expect(two.settings.settings.theme).toBe('dark');
  area.calls.length = 0;
  await syncBrowser(two.ports);
  await syncBrowser(one.ports);
  expect(area.calls).toEqual([]);
});

it('takes a star and a query away on the other device too', async () => {
  const { one, two } = await twoDevices();
  await star(ledger(one), [ids[0] ?? ''], true);
  await syncBrowser(one.ports);
  await syncBrowser(two.ports);
  await star(ledger(two), [ids[0] ?? ''], false);
  await removeQuery(ledger(two), 'ai-for-materials-science');
  await syncBrowser(two.ports);
  await syncBrowser(one.ports);
  expect(await one.db.marks.get(ids[0] ?? '')).toMatchObject({ starred: 0 });
  expect(await one.db.queries.count()).toBe(0);
});

it('hands what came by the browser on to the server', async () => {
  const { one, two } = await twoDevices();
  const server = await syncedDevice('b3', { ...two.ports, account, random: Math.random });
  await star(ledger(one), [ids[0] ?? ''], true);
  await syncBrowser(one.ports);
  await two.sync();
  await syncBrowser(two.ports);
  await two.sync();
  await server.sync();
  expect(await server.db.marks.get(ids[0] ?? '')).toMatchObject({ starred: 1 });
});

it('brings again what another device wrote over', async () => {
  const { one, two } = await twoDevices();
  await star(ledger(one), [ids[0] ?? ''], true);
  await star(ledger(two), [ids[1] ?? ''], true);
  const { get } = one.ports.area;
  // Neither has seen what the other writes.
  one.ports.area = { ...one.ports.area, get: async () => ({}) };
  await syncBrowser(two.ports);
  await syncBrowser(one.ports);
  one.ports.area = { ...one.ports.area, get };
  for (const device of [two, one]) await syncBrowser(device.ports);
  for (const { db } of [one, two]) {
    expect(await db.marks.filter(({ starred }) => starred === 1).count()).toBe(2);
  }
});

it('says how many fit and leaves the library alone where there is no more room', async () => {
  const { one } = await twoDevices();
  const many = Array.from({ length: 2400 }, (_, at) => `2602.${10_001 + at}`);
  await one.db.marks.bulkAdd(many.map((id) => markOf(id)));
  await star(ledger(one), many, true);
  await syncBrowser(one.ports);
  const { gauge } = (await one.ports.inBrowser.read()) ?? {};
  expect(gauge?.papersOf).toBe(2400);
  expect(gauge?.papers).toBeGreaterThan(1000);
  expect(gauge?.papers).toBeLessThan(2400);
  expect(await one.db.marks.filter(({ starred }) => starred === 1).count()).toBe(2400);
});

it('names the queries that found no room and leaves all of them alone here', async () => {
  const { area, one } = await twoDevices();
  const text = `all:${'x'.repeat(400)}`;
  const names = Array.from({ length: 60 }, (_, at) => `Query ${at}`);
  await addQueries(
    ledger(one),
    names.map((name, at) => ({ name, text: `${text}${at}` })),
  );
  const before = await one.db.queries.toArray();
  await syncBrowser(one.ports);
  const { gauge, failed } = (await one.ports.inBrowser.read()) ?? {};
  const { out = [], used = 0 } = gauge ?? {};
  expect(failed).toBeUndefined();
  expect(out.length).toBeGreaterThan(10);
  // What comes first has its place first.
  expect(names.slice(-out.length)).toEqual(out);
  expect(used).toBeLessThanOrEqual(quota);
  const held = JSON.stringify(area.held);
  expect(names.filter((name) => !held.includes(`"${name}"`))).toEqual(out);
  expect(await one.db.queries.toArray()).toEqual(before);
});

it('says that the browser refused, and tries again', async () => {
  const { area, one } = await twoDevices();
  const { set } = area;
  one.ports.area = { ...area, set: () => Promise.reject(new Error('MAX_WRITE_OPERATIONS')) };
  await syncBrowser(one.ports);
  expect(await one.ports.inBrowser.read()).toEqual({ failed: 1 });
  one.ports.area = { ...area, set };
  await syncBrowser(one.ports);
  expect(await one.ports.inBrowser.read()).toMatchObject({ gauge: { papersOf: 0 } });
});

it('passes over what is none of ours, and touches nothing a newer version wrote', async () => {
  const { area, one } = await twoDevices();
  Object.assign(area.held, {
    other: 1,
    m1: 'nonsense',
    q0: [[{ __proto__: 1 }], 'x', { queries: 5 }],
  });
  await syncBrowser(one.ports);
  expect(await one.ports.inBrowser.read()).toHaveProperty('gauge');
  area.held.form = { form: 2, database: 99 };
  await star(ledger(one), [ids[0] ?? ''], true);
  area.calls.length = 0;
  await syncBrowser(one.ports);
  expect(area.calls).toEqual([]);
});
