import { i18n } from '#i18n';
import { keyWords } from '@/lib/reading/key-words';
import { boundKeys, type Command, type OwnKeys } from '@/lib/reading/keys';

/** Gives the key to be named for a command, as the reader has set it; `undefined` where it has none. */
export function firstKey(own: OwnKeys, command: Command): string | undefined {
  const [key] = boundKeys(own).find((bound) => bound.command === command)?.keys ?? [];
  if (key === undefined) return undefined;
  return keyWords(key)
    .map((word) => (word === 'Space' ? i18n.t('keys.space') : word))
    .join(' ');
}
