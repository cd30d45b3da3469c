import { i18n } from '#i18n';
import type { LibraryDatabase } from '@/lib/library/database';
import { earlierVersions } from '@/lib/library/earlier-versions';
import type { Row } from '@/lib/library/lists';
import type { StoredPaper } from '@/lib/library/types/marks';
import { explain } from '@/lib/reading/explain';
import { placedParagraphs } from '@/lib/reading/marked';
import type { PartsOf } from './card-parts';
import { MarkedMath } from './marked-math';
import { CardNotes } from './notes/card-notes';
import { CardOut } from './out/card-out';
import { PaperDetails } from './paper-details';
import { RevisionSection } from './revisions/revision-section';
import { RuleButton } from './rules/rule-button';
import { WhySection } from './why-section';

/** What was read for cards that are open, by what they show. */
const earlierOf = new WeakMap<Row, StoredPaper>();

/** Reads the versions to which these papers are compared once their cards are open. */
export async function readEarlier(db: LibraryDatabase, rows: readonly Row[]): Promise<void> {
  const earlier = await earlierVersions(db, rows);
  for (const row of rows) {
    const version = earlier.get(row.paper.id);
    if (version) earlierOf.set(row, version);
  }
}

/**
 * The parts of a card with the words marked that were searched for, else those that brought it, and
 * which query looked for them.
 */
export const explainedParts: PartsOf = (row, queries, desk, found) => {
  const { paper, mark } = row;
  const explanation = explain(paper, mark.queries, queries);
  const places = found ?? explanation.ranges;
  const inAbstract = places.filter(({ field }) => field === 'abstract');
  return {
    title: (
      <MarkedMath text={paper.title} places={places.filter(({ field }) => field === 'title')} />
    ),
    details: (
      <>
        <PaperDetails paper={paper}>
          <RevisionSection row={row} earlier={earlierOf.get(row)} desk={desk} />
          {paper.asOf === 0 && <p>{i18n.t('retention.gone', [paper.id])}</p>}
          {placedParagraphs(paper.abstract, inAbstract).map((paragraph) => (
            <p dir="auto" class="abstract">
              <MarkedMath {...paragraph} />
            </p>
          ))}
          <WhySection explanation={explanation} />
          <RuleButton id={paper.id} desk={desk} />
        </PaperDetails>
        <CardOut paper={paper} desk={desk} />
      </>
    ),
    notes: <CardNotes row={row} desk={desk} />,
  };
};
