import { LibraryDatabase } from '@/lib/library/database';
import { parseSettings, type Settings } from '@/lib/settings/schema';
import type { StoredItem } from '@/lib/settings/stored-item';
import type { DavAccount } from '@/lib/sync/dav/client';
import type { SyncPorts } from '@/lib/sync/devices/ports';
import type { DevicesMemory } from '@/lib/sync/devices/state';
import { syncDevices } from '@/lib/sync/devices/sync-devices';

/** A stored item in memory, as a copy like the browser's. */
function item<Value>(value?: Value): StoredItem<Value> {
  let text = JSON.stringify(value);
  return {
    read: async () => (text === undefined ? undefined : JSON.parse(text)),
    write: async (next) => {
      text = JSON.stringify(next);
    },
  };
}

/** A device with a library and a clock of its own. */
export type SyncedDevice = {
  name: string;
  db: LibraryDatabase;
  ports: SyncPorts;
  memory: DevicesMemory;
  /** How far its clock is off, milliseconds. */
  skew: number;
  applied: Set<string>;
  settings: { settings: Settings; edits: Record<string, number> };
  sync(): Promise<void>;
};

type World = { fetch: typeof fetch; account: DavAccount; now(): number; random(): number };

/** Makes a device that has named the server of this world. */
export async function syncedDevice(name: string, world: World): Promise<SyncedDevice> {
  const db = new LibraryDatabase(`synced-${name}`);
  await db.delete();
  await db.open();
  const memory: DevicesMemory = {
    account: item(world.account),
    state: item(),
    status: item(),
    name: item(name),
  };
  const device: SyncedDevice = {
    name,
    db,
    memory,
    skew: 0,
    applied: new Set(),
    settings: { settings: { ...parseSettings(undefined).settings }, edits: {} },
    ports: {
      db,
      memory,
      settings: {
        read: async () => structuredClone(device.settings),
        change: async (change, edits) => {
          Object.assign(device.settings.settings, change);
          Object.assign(device.settings.edits, edits);
        },
      },
      fetch: world.fetch,
      now: () => world.now() + device.skew,
      random: world.random,
      timeout: () => AbortSignal.timeout(20),
      isOnline: () => true,
      mayAsk: async () => true,
      applied: async (tables) => {
        for (const table of tables) device.applied.add(table);
      },
      area: { get: async () => ({}), set: async () => {}, remove: async () => {} },
      inBrowser: item(),
    },
    sync: () => syncDevices(device.ports),
  };
  return device;
}
