import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { keyWords } from '@/lib/reading/key-words';

/** The keys of one command. */
export function KeyWords({ keys }: { keys: readonly string[] }): JSX.Element {
  if (keys.length === 0) return <>{i18n.t('keys.none')}</>;
  return (
    <>
      {keys.map((key) => (
        <span class="key-words" key={key}>
          {keyWords(key).map((word) => (
            <kbd>{word === 'Space' ? i18n.t('keys.space') : word}</kbd>
          ))}
        </span>
      ))}
    </>
  );
}
