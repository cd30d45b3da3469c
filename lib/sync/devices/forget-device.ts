import { fileName, nameFile } from './file-name';
import { filesOf, listFolder } from './folder';
import { nothingRead } from './next-file';
import type { SyncPorts } from './ports';
import { sendSnapshot } from './send';
import { openSession } from './session';
import { syncDevices } from './sync-devices';

/**
 * Deletes the files of a device that is no more, once all of them were read and all that is known stands
 * in a snapshot of this device's own. Should it come back, it finds its files gone and sends everything
 * anew. False, with nothing deleted, where something of it can't be read or the sync stopped; then the
 * status says why. Throws `DavError` where the server fails meanwhile. One at a time: callers hold a lock.
 */
export async function forgetDevice(ports: SyncPorts, device: string): Promise<boolean> {
  const { account, status } = ports.memory;
  await syncDevices(ports);
  const [server, said] = [await account.read(), await status.read()];
  if (!server || !said || said.trouble || said.question) return false;
  const session = await openSession(ports, server);
  const folder = await listFolder(session.dav);
  await sendSnapshot(session, folder);
  const files = filesOf(folder, device);
  const { done, names } = session.state.read[device] ?? nothingRead;
  // It may have written since, or what it wrote may be damaged, of a newer version or not whole.
  if (files.some((file) => file.to > done && !names.includes(fileName(file)))) return false;
  for (const [name, file] of folder.files)
    if (file.device === device) await session.dav.remove(name);
  const named = folder.devices.find((one) => one.device === device);
  if (named) await session.dav.remove(nameFile(named));
  await status.write({ ...said, others: said.others.filter((one) => one.device !== device) });
  return true;
}
