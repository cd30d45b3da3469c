import { actionTables } from '@/lib/library/changes';
import { chanceOf } from '@/tests/simulation/chance';
import { type DavDouble, type DavFault, type DavKind, davDouble } from './dav-double';
import { editOracle } from './edit-oracle';
import { markOf } from './marks';
import { aWednesday } from './papers';
import { actByChance } from './reader-actions';
import { type SyncedDevice, syncedDevice } from './synced-device';

const hour = 3_600_000;

const faults: readonly DavFault[] = [
  { method: 'PUT', breaks: 'before' },
  { method: 'PUT', breaks: 'half' },
  { method: 'PUT', breaks: 'after' },
  { method: 'GET', breaks: 'answer' },
  { method: 'PROPFIND', status: 503, retryAfter: '5' },
  { method: 'PUT', status: 423 },
  { method: 'PUT', status: 507 },
  { method: 'PUT', status: 412 },
  { method: 'PUT', status: 500 },
  { method: 'GET', status: 404 },
  { method: 'DELETE', status: 500 },
  { method: 'GET', silent: true },
];

const kinds: readonly DavKind[] = [
  {},
  { conditions: false },
  { hrefs: 'nextcloud', putStatus: 204 },
  { conditions: false, hrefs: 'addresses' },
];

/** The server of a life; one by other hands knows no faults. */
export type LivedServer = Pick<DavDouble, 'account' | 'fetch' | 'faults' | 'asked' | 'empty'>;

/** What a life came to: what each device lacks at its end, and how the libraries differ. */
export type SyncedLife = { lacking: string[]; libraries: string[]; asked: number; syncs: number };

/**
 * Lets three devices of one reader live through so many rounds of actions, mostly without a network, with
 * clocks that are wrong by hours and a server that fails, and then syncs in peace.
 */
export async function liveInSync(
  seed: number,
  rounds: number,
  server: LivedServer = davDouble(kinds[seed % kinds.length]),
): Promise<SyncedLife> {
  const chance = chanceOf(seed, 'sync');
  let clock = aWednesday;
  const { account, fetch } = server;
  const world = { account, fetch, now: () => clock, random: chance.next };
  const oracle = editOracle();
  const devices: SyncedDevice[] = [];
  for (const name of ['one', 'two', 'three'])
    devices.push(await syncedDevice(`${name}-${seed}`, world));
  const papers = Array.from({ length: 12 }, (_, at) => `2601.${10_001 + at}`);
  for (const { db } of devices) {
    await db.marks.bulkAdd(papers.filter(() => chance.happens(0.8)).map((id) => markOf(id)));
  }
  let syncs = 0;
  async function sync(device: SyncedDevice): Promise<void> {
    syncs += 1;
    await device.sync();
    const question = (await device.memory.status.read())?.question;
    const state = await device.memory.state.read();
    if (question && state) {
      await device.memory.state.write({ ...state, decided: { ...question, keeps: false } });
      await device.sync();
    }
    await oracle.skip(device.db);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const device of devices) {
      if (chance.happens(0.1)) device.skew = Math.round(chance.between(-9, 9)) * hour;
      for (let count = chance.count(2); count > 0; count -= 1) {
        clock += 1 + chance.below(hour);
        await actByChance({ db: device.db, now: device.ports.now }, papers, chance);
        await oracle.look(device.db);
      }
      if (chance.happens(0.4)) server.faults.push(chance.pick(faults));
      if (chance.happens(0.03)) server.empty();
      if (chance.happens(0.5)) await sync(device);
    }
  }
  server.faults.length = 0;
  for (let turn = 0; turn < 3; turn += 1) for (const device of devices) await sync(device);
  const asked = server.asked.length;
  return { ...(await endOf(devices, oracle)), asked, syncs };
}

async function endOf(devices: readonly SyncedDevice[], oracle: ReturnType<typeof editOracle>) {
  const lacking: string[] = [];
  const libraries: string[] = [];
  for (const { db, name, memory } of devices) {
    lacking.push(...(await oracle.missingOn(db)).map((what) => `${name}: ${what}`));
    const { trouble } = (await memory.status.read()) ?? {};
    if (trouble) lacking.push(`${name}: ${trouble.code}`);
    const edited = new Set(await db.edits.toCollection().primaryKeys());
    const rows = [];
    for (const table of actionTables) {
      const all: { id: string }[] = await db.table(table).toArray();
      rows.push(...all.filter(({ id }) => edited.has(`${table}/${id}`)).map(plain));
    }
    libraries.push(JSON.stringify([rows, (await db.edits.toArray()).map(plain)]));
    db.close();
  }
  return { lacking, libraries };
}

/** Fields in order, without what is a device's own. */
function plain(row: object): unknown {
  const { baseline: _, ...rest }: { baseline?: unknown } = row;
  return JSON.parse(JSON.stringify(rest, sortedKeys));
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
