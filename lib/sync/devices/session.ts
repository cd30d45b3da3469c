import { createDav, type Dav, type DavAccount } from '../dav/client';
import type { SyncPorts } from './ports';
import type { DevicesState } from './state';

/** One sync: our folder, and what is known of it, which is stored at each step it takes. */
export type Session = {
  ports: SyncPorts;
  dav: Dav;
  /** As it was stored last. */
  readonly state: DevicesState;
  keep(change: Partial<DevicesState>): Promise<void>;
};

/** Some letters and digits by chance; `random` gives 0 ≤ x < 1. */
export function drawn(length: number, random: () => number): string {
  const letters = Array.from({ length }, () => Math.floor(random() * 36).toString(36));
  return letters.join('');
}

/** What is known of a folder of which nothing is known. */
export function freshState(random: () => number): DevicesState {
  return { device: drawn(6, random), sent: 0, sure: 0, files: {}, read: {} };
}

/** Opens a session with what is stored. */
export async function openSession(ports: SyncPorts, account: DavAccount): Promise<Session> {
  const { memory, random } = ports;
  let state = (await memory.state.read()) ?? freshState(random);
  return {
    ports,
    dav: createDav(ports, account),
    get state() {
      return state;
    },
    async keep(change) {
      state = { ...state, ...change };
      await memory.state.write(state);
    },
  };
}
