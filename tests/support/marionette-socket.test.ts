import { expect, it } from 'vitest';
import { splitMessages } from './marionette-socket';

it('reads messages whatever way the bytes are cut', () => {
  const texts = ['{"greeting":"ü"}', '[1,1,null,{"value":"2:3"}]', '[]'];
  const bytes = Buffer.from(texts.map((text) => `${Buffer.byteLength(text)}:${text}`).join(''));
  for (let size = 1; size <= bytes.length; size += 1) {
    const seen: unknown[] = [];
    const read = splitMessages((message) => seen.push(message));
    for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size));
    expect(seen).toEqual(texts.map((text) => JSON.parse(text)));
  }
});
