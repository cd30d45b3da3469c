import { describe, expect, it } from 'vitest';
import { askedBy, keyOf, type Press } from './key-press';
import { boundKeys } from './keys';

const none = {
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  inField: false,
  inControl: false,
};

function press(key: string, change: Partial<Press> = {}): Press {
  return { key, ...none, ...change };
}

const bound = boundKeys({});
const shift = { shiftKey: true };

describe('askedBy', () => {
  it.each<[string, Partial<Press>, string]>([
    ['j', {}, 'next'],
    ['ArrowUp', {}, 'previous'],
    ['Enter', {}, 'open'],
    [' ', {}, 'onward'],
    ['v', {}, 'pdf'],
    ['x', {}, 'select'],
    ['X', shift, 'selectTo'],
    ['A', shift, 'readAll'],
    ['?', shift, 'help'],
    // Caps Lock.
    ['J', {}, 'next'],
    ['a', shift, 'readAll'],
    // A Russian keyboard.
    ['о', { code: 'KeyJ' }, 'next'],
    ['Ф', { code: 'KeyA', ...shift }, 'readAll'],
    ['j', { repeat: true }, 'next'],
  ])('%s with %j means %s', (key, change, command) => {
    expect(askedBy(press(key, change), bound)).toEqual({ command });
  });

  it.each<[string, Press]>([
    ['a key in a text field', press('m', { inField: true })],
    ['a key with Ctrl', press('a', { ctrlKey: true })],
    ['a key with Cmd', press('z', { metaKey: true })],
    ['a key with Alt', press('e', { altKey: true })],
    ['Enter on a button', press('Enter', { inControl: true })],
    ['space on a button', press(' ', { inControl: true })],
    ['space with Shift, which scrolls up', press(' ', shift)],
    ['an arrow with Shift', press('ArrowDown', shift)],
    ['a key held down that switches something', press('s', { repeat: true })],
    // German keys stand elsewhere, but have Latin letters of their own.
    ['a Latin letter by its place', press('ö', { code: 'Semicolon' })],
    ['any other key', press('q')],
    ['a name every object has', press('constructor')],
  ])('leaves %s alone', (_, given) => {
    expect(askedBy(given, bound)).toBeUndefined();
  });

  it('waits after g, and then goes', () => {
    expect(askedBy(press('g'), bound)).toEqual({ pending: 'g' });
    expect(askedBy(press('Shift', shift), bound, 'g')).toEqual({ pending: 'g' });
    expect(askedBy(press('n'), bound, 'g')).toEqual({ command: 'goNew' });
  });

  it('does nothing by a key that leads nowhere after g', () => {
    expect(askedBy(press('m'), bound, 'g')).toBeUndefined();
  });
});

describe('keyOf', () => {
  it.each<[string, Partial<Press>, string | undefined]>([
    ['y', {}, 'y'],
    ['Y', shift, 'Y'],
    [' ', {}, 'Space'],
    ['PageDown', shift, 'Shift+PageDown'],
    ['й', { code: 'KeyQ' }, 'й'],
    ['Tab', {}, undefined],
    ['Escape', {}, undefined],
    ['F5', {}, undefined],
    ['Shift', shift, undefined],
    ['y', { ctrlKey: true }, undefined],
  ])('names %s with %j %s', (key, change, name) => {
    expect(keyOf(press(key, change))).toBe(name);
  });
});
