import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { numberWords } from './locale';

/** A number in a place of fixed width, so that nothing beside it moves when it grows. */
export function CountPill({ count, capped }: { count: number; capped: boolean }): JSX.Element {
  const words = countWords(count, capped);
  // Made anew when it changes: a centred number that grows would count as a shift of its text.
  return (
    <span key={words} class={count > 0 ? 'count' : 'count count-none'}>
      {words}
    </span>
  );
}

/** Counting stops at a thousand; what was counted until then is a number and more. */
function countWords(count: number, capped: boolean): string {
  if (count > 999) return i18n.t('list.many');
  if (!capped) return numberWords(count);
  return count > 0 ? i18n.t('list.atLeast', [numberWords(count)]) : '…';
}
