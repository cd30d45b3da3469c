import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Piece } from '@/lib/reading/word-diff/diff-words';
import { type FoldedPiece, foldPieces } from '@/lib/reading/word-diff/fold-pieces';

/** Letters that stay beside each change. */
const around = 70;

/** A text with what was taken out of it and what was put in; the same in between is folded. */
export function WordPieces({
  pieces,
  tabIndex,
}: {
  pieces: readonly Piece[];
  tabIndex: number;
}): JSX.Element {
  const [whole, setWhole] = useState(false);
  const folded = foldPieces(pieces, around);
  const isFolded = folded.some(({ kind }) => kind === 'gap');
  return (
    <>
      <div class="pieces" dir="auto">
        {(whole ? pieces : folded).map((piece) => (
          <OnePiece piece={piece} />
        ))}
      </div>
      {isFolded && (
        <button
          type="button"
          class="link-button"
          tabIndex={tabIndex}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {i18n.t(whole ? 'revision.fold' : 'revision.unfold')}
        </button>
      )}
    </>
  );
}

function OnePiece({ piece }: { piece: FoldedPiece }): JSX.Element {
  if (piece.kind === 'gap') return <span class="piece-gap">…</span>;
  if (piece.kind === 'added') return <Added>{piece.text}</Added>;
  if (piece.kind === 'removed') return <Removed>{piece.text}</Removed>;
  return <>{piece.text}</>;
}

/** What was put in, for the eye and the ear. */
export function Added({ children }: { children: string }): JSX.Element {
  return (
    <ins>
      <Spoken words={i18n.t('revision.added')} />
      {children}
    </ins>
  );
}

/** What was taken out, for the eye and the ear. */
export function Removed({ children }: { children: string }): JSX.Element {
  return (
    <del>
      <Spoken words={i18n.t('revision.removed')} />
      {children}
    </del>
  );
}

/** Screen readers say nothing of `ins` and `del`. With a direction of its own it doesn't decide the text's. */
function Spoken({ words }: { words: string }): JSX.Element {
  return <span class="spoken" dir="auto">{` ${words} `}</span>;
}
