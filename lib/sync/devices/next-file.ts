import { type DeviceFile, fileName } from './file-name';

/**
 * How much of another device was read: all up to its number `done`, and beyond a hole these files.
 */
export type Progress = { done: number; names: string[] };

export const nothingRead: Progress = { done: 0, names: [] };

/**
 * Chooses which of a device's files to read next; undefined when there is nothing more in them. The journals
 * come first, as they are short; where they have a hole, since the device has put them together, a
 * whole snapshot, the oldest: a newer one may still be in the making. What lies beyond a hole that
 * nothing fills is read all the same, once.
 */
export function nextFile(
  files: readonly DeviceFile[],
  { done, names }: Progress,
): DeviceFile | undefined {
  const isUnread = (file: DeviceFile) => file.to > done && !names.includes(fileName(file));
  const journals = files.filter((file) => file.kind === 'journal' && isUnread(file));
  const joined = journals.filter((file) => startOf(file) <= done).sort((a, b) => b.to - a.to)[0];
  if (joined) return joined;
  const snapshot = files
    .filter((file) => file.to > done && isWhole(file, files))
    .sort((a, b) => a.to - b.to || (a.draw < b.draw ? -1 : 1))[0];
  const part = files.find((file) => snapshot && isOf(file, snapshot) && isUnread(file));
  return part ?? journals.sort((a, b) => startOf(a) - startOf(b))[0];
}

/** How far one has come with a file more. */
export function withFile(
  files: readonly DeviceFile[],
  { done, names }: Progress,
  file: DeviceFile,
): Progress {
  return settled(files, { done, names: [...names, fileName(file)] });
}

/** Goes on to where the files read reach without a hole, and forgets the names below. */
function settled(files: readonly DeviceFile[], { done, names }: Progress): Progress {
  const read = files.filter((file) => file.to > done && names.includes(fileName(file)));
  const reach = read.filter(
    (file) => startOf(file) <= done && (file.kind === 'journal' || isWhole(file, read)),
  );
  const to = Math.max(done, ...reach.map((file) => file.to));
  if (to > done) return settled(files, { done: to, names });
  return { done, names: read.map(fileName) };
}

function startOf(file: DeviceFile): number {
  return file.kind === 'journal' ? file.from : 0;
}

function isOf(file: DeviceFile, snapshot: DeviceFile): boolean {
  return file.kind === 'snapshot' && file.to === snapshot.to && file.draw === snapshot.draw;
}

function isWhole(file: DeviceFile, files: readonly DeviceFile[]): boolean {
  if (file.kind !== 'snapshot') return false;
  const parts = new Set(
    files.flatMap((other) =>
      other.kind === 'snapshot' && isOf(other, file) && other.parts === file.parts
        ? other.part
        : [],
    ),
  );
  return parts.size === file.parts;
}
