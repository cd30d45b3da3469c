import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { savedQueries } from '@/lib/library/queries';
import { explain } from '@/lib/reading/explain';
import { markedParagraphs } from '@/lib/reading/marked';
import { MarkedText } from './marked-text';
import { usePage } from './page';
import { type DetailsProps, PaperDetails } from './paper-details';
import { useLive } from './use-live';
import { WhySection } from './why-section';

/** The details of a paper with the words marked that brought it, and which query looked for them. */
export function ExplainedDetails(props: DetailsProps): JSX.Element {
  const { paper, mark } = props.row;
  const { db } = usePage().ports;
  const saved = useLive(() => savedQueries(db), [db]);
  const explanation = useMemo(
    () => saved && explain(paper, mark.queries, saved),
    [paper, mark, saved],
  );
  if (!explanation) return <PaperDetails {...props} />;
  const inAbstract = explanation.ranges.filter(({ field }) => field === 'abstract');
  return (
    <PaperDetails {...props}>
      {markedParagraphs(paper.abstract, inAbstract).map((pieces) => (
        <p dir="auto" class="abstract">
          <MarkedText pieces={pieces} />
        </p>
      ))}
      <WhySection explanation={explanation} title={paper.title} />
    </PaperDetails>
  );
}
