import { createDav, type DavAccount, type DavPorts } from '../dav/client';
import { DavError } from '../dav/dav-error';
import type { SyncPorts } from './ports';
import { drawn } from './session';
import type { DevicesMemory } from './state';

/**
 * Tries whether a server does all that a sync needs: a file is written, listed, read back as it was and
 * deleted. Gives what doesn't work.
 */
export async function tryServer(
  ports: DavPorts & Pick<SyncPorts, 'random'>,
  account: DavAccount,
): Promise<Pick<DavError, 'code' | 'status'> | undefined> {
  const dav = createDav(ports, account);
  const name = `test-${drawn(8, ports.random)}.txt`;
  const body = new TextEncoder().encode('ArXiv Daily\n');
  try {
    await dav.list();
    await dav.put(name, body);
    const isListed = (await dav.list()).includes(name);
    const read = await dav.get(name);
    await dav.remove(name);
    const isWhole = read.join() === body.join();
    return isListed && isWhole ? undefined : { code: 'malformed', status: undefined };
  } catch (error) {
    if (error instanceof DavError) return error;
    throw error;
  }
}

/** Keeps a server to sync with. What is known of a former one holds for that one alone. */
export async function keepServer(memory: DevicesMemory, account: DavAccount): Promise<void> {
  await memory.state.write(undefined);
  await memory.status.write(undefined);
  await memory.account.write(account);
}

/** Forgets the server, its password first; waits for a sync that is under way. */
export async function forgetServer({
  memory,
  locks,
}: Pick<SyncPorts, 'memory'> & { locks: Pick<LockManager, 'request'> }): Promise<void> {
  await memory.account.write(undefined);
  await locks.request('sync', async () => {
    await memory.state.write(undefined);
    await memory.status.write(undefined);
  });
}
