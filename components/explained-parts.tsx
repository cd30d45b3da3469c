import { explain } from '@/lib/reading/explain';
import { markedParagraphs, markedPieces } from '@/lib/reading/marked';
import type { PartsOf } from './card-parts';
import { MarkedText } from './marked-text';
import { PaperDetails } from './paper-details';
import { WhySection } from './why-section';

/** The parts of a card with the words marked that brought it, and which query looked for them. */
export const explainedParts: PartsOf = (row, queries) => {
  const { paper, mark } = row;
  const explanation = explain(paper, mark.queries, queries);
  const inTitle = explanation.ranges.filter(({ field }) => field === 'title');
  const inAbstract = explanation.ranges.filter(({ field }) => field === 'abstract');
  return {
    title: <MarkedText pieces={markedPieces(paper.title, inTitle)} />,
    details: (
      <PaperDetails row={row} queries={queries}>
        {markedParagraphs(paper.abstract, inAbstract).map((pieces) => (
          <p dir="auto" class="abstract">
            <MarkedText pieces={pieces} />
          </p>
        ))}
        <WhySection explanation={explanation} />
      </PaperDetails>
    ),
  };
};
