import { type Asked, askedBy, type Press } from '@/lib/reading/key-press';
import type { Bound, Command } from '@/lib/reading/keys';

const fields = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
const controls = 'button, a[href], summary, input[type=checkbox]';

/** How long a key that begins a command waits for the next one, milliseconds. */
const pendingTime = 1500;

/**
 * Gives what hands the commands of key presses to a function, except in text fields; where it gives
 * `false` the key is the browser's.
 */
export function keyHandler(
  bound: () => readonly Bound[],
  run: (command: Command) => unknown,
): (event: KeyboardEvent) => void {
  let pending: { key: string; at: number } | undefined;
  function asked(event: KeyboardEvent): Asked | undefined {
    const isFresh = pending !== undefined && event.timeStamp - pending.at < pendingTime;
    return askedBy(pressOf(event), bound(), isFresh ? pending?.key : undefined);
  }
  return (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) {
      return;
    }
    const found = asked(event);
    pending = found && 'pending' in found ? { key: found.pending, at: event.timeStamp } : undefined;
    if (found && 'command' in found && run(found.command) !== false) event.preventDefault();
  };
}

function pressOf(event: KeyboardEvent): Press {
  const target = event.target instanceof Element ? event.target : undefined;
  const { key, code, shiftKey, ctrlKey, metaKey, altKey, repeat } = event;
  return {
    key,
    code,
    shiftKey,
    ctrlKey,
    metaKey,
    altKey,
    repeat,
    inField: Boolean(target?.closest(fields)),
    inControl: Boolean(target?.closest(controls)),
  };
}
