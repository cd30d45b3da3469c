/** Bytes that grow while numbers are written to them. */
export type Writer = {
  /** Adds a whole number from 0 to 2^53, seven bits a byte, the low ones first. */
  number(value: number): void;
  /** Adds a text by its UTF-16 units, so that any text comes back as it was. */
  text(value: string): void;
  bytes(value: Uint8Array): void;
  length(): number;
  /** Gives a copy of what was written. */
  take(): Uint8Array<ArrayBuffer>;
};

/** Begins with no bytes. */
export function newWriter(room = 16): Writer {
  let buffer = new Uint8Array(room);
  let length = 0;
  function hold(more: number): void {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  }
  function number(value: number): void {
    hold(8);
    let rest = value;
    while (rest > 127) {
      buffer[length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    buffer[length++] = rest;
  }
  function text(value: string): void {
    number(value.length);
    for (let at = 0; at < value.length; at++) number(value.charCodeAt(at));
  }
  function bytes(value: Uint8Array): void {
    hold(value.length);
    buffer.set(value, length);
    length += value.length;
  }
  return { number, text, bytes, length: () => length, take: () => buffer.slice(0, length) };
}

/** Bytes that are read from the front. */
export type Reader = {
  bytes: Uint8Array;
  /** Where the next number begins. */
  at: number;
};

/** Reads what `number` wrote. */
export function readNumber(reader: Reader): number {
  const { bytes } = reader;
  let byte = bytes[reader.at++] ?? 0;
  if (byte < 128) return byte;
  let value = byte - 128;
  for (let unit = 128; ; unit *= 128) {
    byte = bytes[reader.at++] ?? 0;
    if (byte < 128) return value + byte * unit;
    value += (byte - 128) * unit;
  }
}

/** Reads what `text` wrote. */
export function readText(reader: Reader): string {
  let text = '';
  for (let left = readNumber(reader); left > 0; left--)
    text += String.fromCharCode(readNumber(reader));
  return text;
}
