import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { keyOf } from '@/lib/reading/key-press';
import type { Bound } from '@/lib/reading/keys';
import { KeyWords } from './key-words';

type Props = {
  bound: Bound;
  /** Whether the reader has chosen this key. */
  isOwn: boolean;
  /** Whether the next key press is its new key. */
  isWaiting: boolean;
  said: string | undefined;
  onWait: (on: boolean) => void;
  onKey: (key: string) => void;
  onReset: () => void;
};

/** A command with its keys, and the button that waits for another. */
export function KeyRow({ bound, isOwn, isWaiting, said, ...on }: Props): JSX.Element {
  const { command, keys } = bound;
  const name = i18n.t(`keys.${command}`);
  // Firefox would click the button when the space bar, just taken, comes up.
  const wasTaken = useRef(false);
  function pressed(event: KeyboardEvent): void {
    if (!isWaiting || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    wasTaken.current = true;
    const key = keyOf(event);
    // What begins with g goes on doing so: only the letter after it can be another.
    if (event.key === 'Escape') on.onWait(false);
    else if (key) on.onKey(command.startsWith('go') ? `g ${key}` : key);
  }
  return (
    <li class="key-row">
      <span class="key-name">{name}</span>
      <span class="key-keys">{isWaiting ? i18n.t('keys.press') : <KeyWords keys={keys} />}</span>
      <button
        type="button"
        class="link-button"
        aria-pressed={isWaiting}
        aria-label={i18n.t('keys.changeOf', [name])}
        onClick={() => on.onWait(!isWaiting)}
        onKeyDown={pressed}
        onKeyUp={(event) => {
          if (wasTaken.current) event.preventDefault();
          wasTaken.current = false;
        }}
        onBlur={() => isWaiting && on.onWait(false)}
      >
        {i18n.t('keys.change')}
      </button>
      <button
        type="button"
        class="link-button"
        aria-disabled={!isOwn}
        aria-label={i18n.t('keys.resetOf', [name])}
        onClick={() => {
          if (isOwn) on.onReset();
        }}
      >
        {i18n.t('keys.reset')}
      </button>
      <span class="key-said" role="status">
        {said}
      </span>
    </li>
  );
}
