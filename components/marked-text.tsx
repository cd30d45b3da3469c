import type { JSX } from 'preact';
import type { Piece } from '@/lib/reading/marked';

/** A text with what a query found in it marked. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }): JSX.Element {
  return (
    <>{pieces.map(({ text, marked }) => (marked ? <mark class="found">{text}</mark> : text))}</>
  );
}
