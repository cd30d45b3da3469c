/** A file that is being written, and what it becomes. */
export type TemporaryFile = {
  sink: WritableStream<Uint8Array<ArrayBuffer>>;
  /** Gives what was written, once the sink is closed. */
  finish(name: string): Promise<File>;
  remove(): Promise<void>;
};

type Locks = Pick<LockManager, 'request'>;
type Place = { getDirectory(): Promise<FileSystemDirectoryHandle> };

const folderName = 'exports';
const type = 'application/gzip';

/**
 * Makes a file of the page's own to write to, on disk where the browser has a place for it, else in parts
 * that it may put there. Who writes holds a lock of the file's name as long as the page lives.
 */
export async function temporaryFile(
  place: Place,
  locks: Locks,
  id: string,
): Promise<TemporaryFile> {
  const folder = await folderOf(place);
  if (!folder) return inParts();
  const release = await hold(locks, id);
  const handle = await folder.getFileHandle(id, { create: true });
  const sink = await handle.createWritable();
  return {
    sink,
    finish: async (name) => new File([await handle.getFile()], name, { type }),
    remove: async () => {
      release();
      await folder.removeEntry(id).catch(() => {});
    },
  };
}

/** Removes the files of pages that have died. */
export async function removeLeftovers(place: Place, locks: Locks): Promise<void> {
  const folder = await folderOf(place);
  if (!folder) return;
  for await (const id of folder.keys()) {
    await locks.request(lockName(id), { ifAvailable: true }, async (lock) => {
      if (lock) await folder.removeEntry(id).catch(() => {});
    });
  }
}

/** In private windows some browsers have no such place. */
async function folderOf(place: Place): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await place.getDirectory();
    const folder = await root.getDirectoryHandle(folderName, { create: true });
    return 'createWritable' in FileSystemFileHandle.prototype ? folder : undefined;
  } catch {
    return undefined;
  }
}

function inParts(): TemporaryFile {
  let whole = new Blob([]);
  return {
    sink: new WritableStream({
      write(part) {
        whole = new Blob([whole, part]);
      },
    }),
    finish: async (name) => new File([whole], name, { type }),
    remove: async () => {},
  };
}

function hold(locks: Locks, id: string): Promise<() => void> {
  return new Promise((resolve) => {
    void locks.request(lockName(id), () => new Promise<void>((release) => resolve(release)));
  });
}

function lockName(id: string): string {
  return `export ${id}`;
}
