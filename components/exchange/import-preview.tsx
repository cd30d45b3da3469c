import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Found } from '@/lib/exchange/types';
import type { SavedQuery } from '@/lib/library/types/reader';
import { KnownPreview } from './known-preview';
import { QueriesPreview } from './queries-preview';

type Props = { found: Found; saved: readonly SavedQuery[]; onDone: () => void };

/** What was found, before anything of it is added; the reader is led here. */
export function ImportPreview({ found, saved, onDone }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="import-preview" aria-labelledby="import-preview">
      <h4 class="notice-title" id="import-preview" ref={heading} tabIndex={-1}>
        {i18n.t('exchange.nothingYet')}
      </h4>
      {found.kind === 'known' ? (
        <KnownPreview found={found} onDone={onDone} />
      ) : (
        <QueriesPreview found={found} saved={saved} onDone={onDone} />
      )}
    </section>
  );
}
