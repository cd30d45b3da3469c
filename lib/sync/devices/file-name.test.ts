import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type DeviceFile, fileName, nameFile, readFileName, readNameFile } from './file-name';

test.each<[string, DeviceFile]>([
  [
    'journal-k3f9x2-7-9-ab12.jsonl.gz',
    { kind: 'journal', device: 'k3f9x2', from: 7, to: 9, draw: 'ab12' },
  ],
  [
    'snapshot-k3f9x2-2of3-9-ab12.jsonl.gz',
    { kind: 'snapshot', device: 'k3f9x2', part: 2, parts: 3, to: 9, draw: 'ab12' },
  ],
])('%s says what it holds', (name, file) => {
  expect(readFileName(name)).toEqual(file);
  expect(fileName(file)).toBe(name);
});

test.each([
  '',
  'readme.txt',
  'journal-k3f9x2-7-9-ab12.jsonl.gz.part',
  'Journal-k3f9x2-7-9-ab12.jsonl.gz',
  '../journal-k3f9x2-7-9-ab12.jsonl.gz',
  'journal-k3f9x2-7-ab12.jsonl.gz',
  'snapshot-k3f9x2-9-ab12.jsonl.gz',
])('%j is no file of ours', (name) => {
  expect(readFileName(name)).toBeUndefined();
});

it('tells the name of a device in the name of a file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
      const file = nameFile({ device: 'k3f9x2', name });
      expect(file).toMatch(/^[a-z0-9.-]+$/);
      expect(readNameFile(file)).toEqual({ device: 'k3f9x2', name });
    }),
    { numRuns: 50 },
  );
  expect(readNameFile('device-k3f9x2-4.txt')).toBeUndefined();
});
