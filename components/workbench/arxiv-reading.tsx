import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { parse } from '@/lib/arxiv/query/parse';
import type { Tree } from '@/lib/arxiv/query/types';
import { refusalWords } from '../finding-words';
import { usePartLabel } from '../form-name';
import { type Outline, type Piece, sentence, treeOutline } from './tree-words';

/** How arXiv reads a query: a sentence, or lists within lists where it would need brackets. */
export function ArxivReading({ text }: { text: string }): JSX.Element | null {
  const title = i18n.t('workbench.reading');
  const label = usePartLabel(title);
  const result = parse(text);
  if (!result.ok && result.error.kind === 'empty') return null;
  return (
    <section class="arxiv-reading" aria-label={label}>
      <h4 class="workbench-title">{title}</h4>
      {result.ok ? (
        <Reading tree={result.tree} />
      ) : (
        <p class="reading-line">
          {i18n.t('workbench.unreadable', [refusalWords(result.error.reason)])}
        </p>
      )}
    </section>
  );
}

function Reading({ tree }: { tree: Tree }): JSX.Element {
  const pieces = sentence(tree);
  if (pieces) return <p class="reading-line">{pieces.map(pieceSpan)}</p>;
  return <Lists outline={treeOutline(tree)} />;
}

function pieceSpan({ kind, words }: Piece, at: number): JSX.Element {
  return (
    <span key={at} class={`reading-${kind}`}>
      {words}{' '}
    </span>
  );
}

function Lists({ outline }: { outline: Outline }): JSX.Element {
  if (outline.kind === 'term') return <>{outline.words}</>;
  return (
    <>
      <p class="reading-operator">{i18n.t(`workbench.outline.${outline.kind}`)}</p>
      <ul class="reading-list">
        {outline.parts.map((part, at) => (
          <li key={at}>
            <Lists outline={part} />
          </li>
        ))}
      </ul>
    </>
  );
}
