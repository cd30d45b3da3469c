import type { Dav } from '../dav/client';
import { type DeviceFile, type NamedDevice, readFileName, readNameFile } from './file-name';

/** What lies in our folder: files of devices by their names, and the devices' own names. */
export type Folder = { files: ReadonlyMap<string, DeviceFile>; devices: NamedDevice[] };

/** Lists the folder; what isn't ours is passed over. */
export async function listFolder(dav: Dav): Promise<Folder> {
  const names = await dav.list();
  const files = names.flatMap((name) => {
    const file = readFileName(name);
    return file ? [[name, file] as const] : [];
  });
  return { files: new Map(files), devices: names.flatMap((name) => readNameFile(name) ?? []) };
}

/** The files of one device. */
export function filesOf({ files }: Folder, device: string): DeviceFile[] {
  return [...files.values()].filter((file) => file.device === device);
}

/** Every other device that has files there, with its name where it gave one. */
export function othersIn({ files, devices }: Folder, own: string): NamedDevice[] {
  const ids = new Set([...files.values()].map(({ device }) => device));
  ids.delete(own);
  const nameOf = (id: string) => devices.find(({ device }) => device === id)?.name ?? '';
  return [...ids].sort().map((device) => ({ device, name: nameOf(device) }));
}
