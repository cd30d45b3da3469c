import { diffArrays } from 'diff';

/**
 * A piece of two texts: `same` and `added` pieces put together are the new text, `same` and
 * `removed` ones the old text.
 */
export type Piece = { text: string; kind: 'same' | 'added' | 'removed' };

// Beyond these a text is another one rather than a changed one, and the work would show.
const mostWords = 20_000;
const mostChanges = 800;

const words = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** What changed between two texts, by words; all of it where they have too little in common. */
export function diffWords(from: string, to: string): Piece[] {
  if (from === to) return piecesOf(['same', from]);
  const old = from.match(words) ?? [];
  const fresh = to.match(words) ?? [];
  const parts =
    old.length + fresh.length > mostWords
      ? undefined
      : diffArrays(old, fresh, { maxEditLength: mostChanges });
  if (!parts) return piecesOf(['removed', from], ['added', to]);
  return joinRuns(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

function piecesOf(...pieces: [kind: Piece['kind'], text: string][]): Piece[] {
  return pieces.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }));
}

/** Joins neighbouring changes, also over a blank that alone stayed, into one removed and one added. */
function joinRuns(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let run = { removed: '', added: '' };
  pieces.forEach(({ kind, text }, index) => {
    const isBetween = run.removed !== '' || run.added !== '';
    if (kind !== 'same') run = { ...run, [kind]: run[kind] + text };
    else if (isBetween && text.trim() === '' && index < pieces.length - 1) {
      run = { removed: run.removed + text, added: run.added + text };
    } else {
      joined.push(...runOf(run), { kind, text });
      run = { removed: '', added: '' };
    }
  });
  return [...joined, ...runOf(run)];
}

function runOf({ removed, added }: { removed: string; added: string }): Piece[] {
  return piecesOf(['removed', removed], ['added', added]);
}
