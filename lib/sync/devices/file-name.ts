/** What a device changed after its number `from`, up to `to`. */
type Journal = { kind: 'journal'; from: number };
/** One of `parts` files that together hold all a device had at its number `to`. */
type Snapshot = { kind: 'snapshot'; part: number; parts: number };

/**
 * A file of one device, written once and never again: `draw` are letters by chance, so that two devices
 * that take themselves for the same one, as copies of a profile do, never write over each other.
 */
export type DeviceFile = { device: string; to: number; draw: string } & (Journal | Snapshot);

/** A device and the name its reader gave it. */
export type NamedDevice = { device: string; name: string };

const file =
  /^(?:journal-([0-9a-z]{6})-(\d{1,9})|snapshot-([0-9a-z]{6})-(\d{1,3})of(\d{1,3}))-(\d{1,9})-([0-9a-z]{4})\.jsonl\.gz$/;
const named = /^device-([0-9a-z]{6})-((?:[0-9a-f]{2})*)\.txt$/;

/** The name of a file on the server: small letters, digits and signs that no server rewrites. */
export function fileName(given: DeviceFile): string {
  const { device, to, draw } = given;
  const middle = given.kind === 'journal' ? given.from : (`${given.part}of${given.parts}` as const);
  return `${given.kind}-${device}-${middle}-${to}-${draw}.jsonl.gz`;
}

/** What a file's name says; undefined for a name that isn't ours. */
export function readFileName(name: string): DeviceFile | undefined {
  const [, writer, from, keeper, part, parts, to, draw = ''] = file.exec(name) ?? [];
  if (writer) return { kind: 'journal', device: writer, from: Number(from), to: Number(to), draw };
  if (!keeper) return undefined;
  const numbers = { part: Number(part), parts: Number(parts), to: Number(to) };
  return { kind: 'snapshot', device: keeper, ...numbers, draw };
}

/** The name of the file that tells a device's name, all of it in the name, so that a listing is enough. */
export function nameFile({ device, name }: NamedDevice): string {
  const bytes = [...new TextEncoder().encode(name)];
  return `device-${device}-${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}.txt`;
}

/** The device such a file names; undefined for any other. */
export function readNameFile(name: string): NamedDevice | undefined {
  const [, device, hex = ''] = named.exec(name) ?? [];
  if (!device) return undefined;
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return { device, name: new TextDecoder().decode(new Uint8Array(bytes)) };
}
