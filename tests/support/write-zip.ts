import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes all files of a folder into a zip, as they are: a browser reads it once. */
export function writeZip(folder: string, file: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const path of names) {
    const name = Buffer.from(path.slice(join(folder, '/').length).replaceAll('\\', '/'));
    const content = readFileSync(path);
    const fields = fieldsOf(name, content);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name]);
    parts.push(head, content);
    directory.push(entryOf(fields, offset), name);
    offset += head.length + content.length;
  }
  const index = Buffer.concat(directory);
  writeFileSync(file, Buffer.concat([...parts, index, endOf(names.length, index.length, offset)]));
}

/** What a file's own head and its entry in the directory share: stored, not packed, and no date. */
function fieldsOf(name: Buffer, content: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function entryOf(fields: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, rest]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** https://www.rfc-editor.org/rfc/rfc1952#section-8 */
function crc32(content: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
