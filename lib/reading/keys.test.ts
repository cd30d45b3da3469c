import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyWords } from './key-words';
import { boundKeys, type Command, chooseKey, keyTable, type OwnKeys, resetKey } from './keys';

const aCommand = fc.constantFrom(...keyTable.map(({ command }) => command));
const aKey = fc.oneof(
  fc.constantFrom(...keyTable.flatMap(({ keys }) => keys), 'g', 'y', 'Y', 'g y', ''),
  fc.string(),
);

function keysOf(own: OwnKeys, command: Command): readonly string[] | undefined {
  return boundKeys(own).find((bound) => bound.command === command)?.keys;
}

describe('boundKeys', () => {
  it('gives what the table says where nothing was chosen', () => {
    expect(boundKeys({})).toEqual(keyTable);
  });

  it('never lets a key mean two things, whatever was stored', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(aCommand, fc.string()), aKey), (own) => {
        const keys = boundKeys(own).flatMap((bound) => bound.keys);
        expect(new Set(keys).size).toBe(keys.length);
        const first = keys.flatMap((key) => (key.includes(' ') ? key.split(' ')[0] : []));
        expect(keys.filter((key) => first.includes(key))).toEqual([]);
      }),
    );
  });

  it('takes a chosen key from the command that has it by default', () => {
    expect(keysOf({ next: 'x' }, 'next')).toEqual(['x']);
    expect(keysOf({ next: 'x' }, 'select')).toEqual([]);
  });
});

describe('a change of keys', () => {
  it('gives a command a key that is free', () => {
    expect(chooseKey({}, 'next', 'y')).toEqual({ own: { next: 'y' } });
    expect(keysOf({ next: 'y' }, 'next')).toEqual(['y']);
  });

  it.each<[Command, string, Command]>([
    ['next', 'm', 'read'],
    ['next', 'g', 'goNew'],
    ['goNew', 'g r', 'goRevised'],
    ['goNew', 'm x', 'read'],
  ])('%s does not get %s, which %s has', (command, key, clash) => {
    expect(chooseKey({}, command, key)).toEqual({ clash });
  });

  it('may say again what a command has already', () => {
    expect(chooseKey({}, 'next', 'j')).toEqual({ own: { next: 'j' } });
  });

  it('is taken back alone, unless another command has the key by now', () => {
    expect(resetKey({ next: 'y', read: 'w' }, 'next')).toEqual({ own: { read: 'w' } });
    expect(resetKey({ read: 'w', next: 'm' }, 'read')).toEqual({ clash: 'next' });
  });

  it('leaves every key with one command, whatever is changed in which order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aCommand, aKey.filter(Boolean))), (changes) => {
        let own: OwnKeys = {};
        for (const [command, key] of changes) {
          const change = chooseKey(own, command, key);
          if ('clash' in change) continue;
          const before = boundKeys(own);
          own = change.own;
          const others = boundKeys(own).filter((bound) => bound.command !== command);
          expect(keysOf(own, command)).toEqual([key]);
          expect(others).toEqual(before.filter((bound) => bound.command !== command));
        }
      }),
    );
  });
});

describe('keyWords', () => {
  it.each([
    ['j', ['j']],
    ['A', ['Shift+A']],
    ['Shift+ArrowDown', ['Shift+↓']],
    ['g n', ['g', 'n']],
    ['?', ['?']],
  ])('%s is pressed as %j', (key, words) => {
    expect(keyWords(key)).toEqual(words);
  });
});
