import { explain } from '@/lib/reading/explain';
import { placedParagraphs } from '@/lib/reading/marked';
import type { PartsOf } from './card-parts';
import { MarkedMath } from './marked-math';
import { CardOut } from './out/card-out';
import { PaperDetails } from './paper-details';
import { WhySection } from './why-section';

/** The parts of a card with the words marked that brought it, and which query looked for them. */
export const explainedParts: PartsOf = (row, queries, desk) => {
  const { paper, mark } = row;
  const explanation = explain(paper, mark.queries, queries);
  const inTitle = explanation.ranges.filter(({ field }) => field === 'title');
  const inAbstract = explanation.ranges.filter(({ field }) => field === 'abstract');
  return {
    title: <MarkedMath text={paper.title} places={inTitle} />,
    details: (
      <>
        <PaperDetails row={row} queries={queries}>
          {placedParagraphs(paper.abstract, inAbstract).map((paragraph) => (
            <p dir="auto" class="abstract">
              <MarkedMath {...paragraph} />
            </p>
          ))}
          <WhySection explanation={explanation} />
        </PaperDetails>
        <CardOut paper={paper} desk={desk} />
      </>
    ),
  };
};
