import type { JSX } from 'preact';
import type { Place } from '@/lib/reading/marked';
import { texPieces } from '@/lib/reading/tex/tex-pieces';
import { drawPart, MathText } from './math-text';

/** One paragraph of arXiv's with what a query found in it marked. */
export function MarkedMath(props: { text: string; places?: readonly Place[] }): JSX.Element {
  const { text, places = [] } = props;
  return (
    <MathText text={text}>
      {(parts) => (
        <>
          {texPieces(text, parts, places).map((piece) =>
            piece.marked ? <mark class="found">{drawPart(piece)}</mark> : drawPart(piece),
          )}
        </>
      )}
    </MathText>
  );
}
