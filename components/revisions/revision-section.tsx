import { useComputed } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Row } from '@/lib/library/lists';
import type { StoredPaper } from '@/lib/library/types/marks';
import { type Comparison, compareVersions } from '@/lib/reading/word-diff/compare-versions';
import type { ListDiff } from '@/lib/reading/word-diff/diff-lists';
import type { Piece } from '@/lib/reading/word-diff/diff-words';
import type { Desk } from '../desk';
import { CommentNews } from './card-signs';
import { Added, Removed, WordPieces } from './word-pieces';

type Props = { row: Row; earlier: StoredPaper | undefined; desk: Desk };

/** What changed of a paper since a version the library had; open while the revision isn't seen. */
export function RevisionSection({ row, earlier, desk }: Props): JSX.Element | null {
  const { paper, mark } = row;
  const isCurrent = useComputed(() => desk.current.value === paper.id).value;
  const tabIndex = isCurrent ? 0 : -1;
  if (!earlier) {
    if (mark.seenVersion >= paper.version) return null;
    return <p class="revision revision-unknown">{i18n.t('revision.unknown')}</p>;
  }
  return (
    <details class="revision" open={mark.revised === 1}>
      <summary tabIndex={tabIndex}>
        <h4>{i18n.t('revision.title', [String(earlier.version)])}</h4>
      </summary>
      <CommentNews from={earlier} to={paper} />
      <Changes comparison={compareVersions(earlier, paper)} tabIndex={tabIndex} />
    </details>
  );
}

function Changes(props: { comparison: Comparison; tabIndex: number }): JSX.Element {
  const { comparison, tabIndex } = props;
  const { title, abstract, comment, journalRef, authors, categories } = comparison;
  const texts = { title, abstract, comment, journalRef };
  const changed = (['title', 'abstract', 'comment', 'journalRef'] as const).filter((name) =>
    name === 'abstract' ? comparison.isAbstractChanged : hasChanged(texts[name]),
  );
  if (changed.length === 0 && !isOther(authors) && !isOther(categories)) {
    return <p>{i18n.t('revision.nothing')}</p>;
  }
  return (
    <dl>
      {changed.map((name) => (
        <Change key={name} name={i18n.t(`revision.field.${name}`)}>
          <WordPieces pieces={texts[name]} tabIndex={tabIndex} />
        </Change>
      ))}
      <ListChange name={i18n.t('revision.field.authors')} diff={authors} />
      <ListChange name={i18n.t('revision.field.categories')} diff={categories} />
    </dl>
  );
}

/** Blanks alone are no change. */
function hasChanged(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind, text }) => kind !== 'same' && text.trim() !== '');
}

function isOther({ added, removed, isReordered }: ListDiff): boolean {
  return added.length > 0 || removed.length > 0 || isReordered;
}

function ListChange({ name, diff }: { name: string; diff: ListDiff }): JSX.Element | null {
  if (!isOther(diff)) return null;
  return (
    <Change name={name}>
      <ul class="pieces pieces-list">
        {diff.removed.map((entry) => (
          <li dir="auto">
            <Removed>{entry}</Removed>
          </li>
        ))}
        {diff.added.map((entry) => (
          <li dir="auto">
            <Added>{entry}</Added>
          </li>
        ))}
        {diff.isReordered && <li>{i18n.t('revision.reordered')}</li>}
      </ul>
    </Change>
  );
}

function Change({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
