import type { Bound, Command } from './keys';

/** What of a key press decides. */
export type Press = {
  key: string;
  /** The place of the key on the keyboard, `KeyJ`. */
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Whether it comes from a key that is held down. */
  repeat: boolean;
  /** Whether the press went to a text field, a list box or the like. */
  inField: boolean;
  /** Whether it went to a button or a link, which have their own Enter and space. */
  inControl: boolean;
};

/** A command, or the key after which the next one decides. */
export type Asked = { command: Command } | { pending: string };

/** Commands a held key may ask for again and again. */
const repeated: ReadonlySet<Command> = new Set(['next', 'previous', 'onward']);

/** Keys that belong to the browser or to the page as a whole. */
const kept = /^(Shift\+)?(Tab|Escape|Dead|Process|Unidentified|F\d+)$/;
const modifiers = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Fn|NumLock)$/;

/**
 * Gives what a key press asks for; never anything in a text field or with Ctrl, Alt or Cmd. `pending`
 * is the key pressed just before, if that waits for another.
 */
export function askedBy(
  press: Press,
  bound: readonly Bound[],
  pending?: string,
): Asked | undefined {
  if (press.inField || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (press.inControl && (press.key === 'Enter' || press.key === ' ')) return undefined;
  if (modifiers.test(press.key)) return pending ? { pending } : undefined;
  for (const name of namesOf(press)) {
    const whole = pending ? `${pending} ${name}` : name;
    const command = bound.find(({ keys }) => keys.includes(whole))?.command;
    if (command) return press.repeat && !repeated.has(command) ? undefined : { command };
    if (!pending && bound.some(({ keys }) => begins(keys, name))) return { pending: name };
  }
  return undefined;
}

/** Names a key press for a table of keys; undefined where it can't stand in one. */
export function keyOf(press: Omit<Press, 'inField' | 'inControl' | 'repeat'>): string | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || modifiers.test(press.key)) return undefined;
  const [name = ''] = namesOf(press);
  return kept.test(name) ? undefined : name;
}

function begins(keys: readonly string[], name: string): boolean {
  return keys.some((key) => key.startsWith(`${name} `));
}

/** The key's name, and on keyboards without Latin letters that of the Latin letter in its place. */
function namesOf({ key, code, shiftKey }: Pick<Press, 'key' | 'code' | 'shiftKey'>): string[] {
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  if (!/^\p{L}$/u.test(key)) return [key === ' ' || key.length > 1 ? special(key, shiftKey) : key];
  const name = cased(key, shiftKey);
  return latin && !/[a-z]/i.test(key) ? [name, cased(latin, shiftKey)] : [name];
}

/** Caps Lock changes nothing. */
function cased(letter: string, shiftKey: boolean): string {
  return shiftKey ? letter.toUpperCase() : letter.toLowerCase();
}

function special(key: string, shiftKey: boolean): string {
  const name = key === ' ' ? 'Space' : key;
  return shiftKey ? `Shift+${name}` : name;
}
