import { describe, expect, it } from 'vitest';
import { commandOf, type Press } from './keys';

function press(key: string, change: Partial<Press> = {}): Press {
  const none = { ctrlKey: false, metaKey: false, altKey: false, inField: false, inControl: false };
  return { key, ...none, ...change };
}

describe('commandOf', () => {
  it.each([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['Enter', 'open'],
    ['v', 'pdf'],
    ['A', 'readAll'],
    ['?', 'help'],
  ])('%s means %s', (key, command) => {
    expect(commandOf(press(key))).toBe(command);
  });

  it.each<[string, Press]>([
    ['a key in a text field', press('m', { inField: true })],
    ['a key with Ctrl', press('a', { ctrlKey: true })],
    ['a key with Cmd', press('z', { metaKey: true })],
    ['Enter on a button', press('Enter', { inControl: true })],
    ['any other key', press('q')],
    ['a name every object has', press('constructor')],
  ])('leaves %s alone', (_, given) => {
    expect(commandOf(given)).toBeUndefined();
  });
});
