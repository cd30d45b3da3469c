import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { numberWords } from './locale';

/** A number in a place of fixed width, so that nothing beside it moves when it grows. */
export function CountPill({ count }: { count: number }): JSX.Element {
  const words = count > 999 ? i18n.t('list.many') : numberWords(count);
  // Made anew when it changes: a centred number that grows would count as a shift of its text.
  return (
    <span key={words} class={count > 0 ? 'count' : 'count count-none'}>
      {words}
    </span>
  );
}
