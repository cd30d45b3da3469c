import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { parse } from '@/lib/arxiv/query/parse';
import { refusalWords } from '../finding-words';
import { type Piece, treePieces } from './tree-words';

/** How arXiv reads a query, in words with brackets. */
export function ArxivReading({ text }: { text: string }): JSX.Element | null {
  const title = useId();
  const result = parse(text);
  if (!result.ok && result.error.kind === 'empty') return null;
  return (
    <section class="arxiv-reading" aria-labelledby={title}>
      <h4 class="workbench-title" id={title}>
        {i18n.t('workbench.reading')}
      </h4>
      <p class="reading-line">
        {result.ok
          ? treePieces(result.tree).map(pieceSpan)
          : i18n.t('workbench.unreadable', [refusalWords(result.error.reason)])}
      </p>
    </section>
  );
}

function pieceSpan({ kind, words }: Piece, at: number, all: readonly Piece[]): JSX.Element {
  const isOpening = kind === 'bracket' && words === '(';
  const beforeClosing = all[at + 1]?.words === ')' && all[at + 1]?.kind === 'bracket';
  return (
    <span key={at} class={`reading-${kind}`}>
      {words}
      {isOpening || beforeClosing ? '' : ' '}
    </span>
  );
}
