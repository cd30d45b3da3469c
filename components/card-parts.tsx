import type { ComponentChildren, ComponentType } from 'preact';
import type { Row } from '@/lib/library/lists';
import type { SavedQuery } from '@/lib/library/types/reader';
import { paragraphs } from '@/lib/reading/paragraphs';
import type { FieldPlace } from '@/lib/search/types';
import type { Desk, MarkList } from './desk';
import { MathText } from './math-text';
import type { Page } from './page';

/** What an open card shows in the place of its title, and below it. */
type CardParts = {
  title: ComponentChildren;
  details: ComponentChildren;
  /** Where the reader writes; not in a triage, whose letters decide. */
  notes?: ComponentChildren;
};

/**
 * Gives the parts of an open card; `queries` are the saved ones, `found` where the words stand that
 * were searched for.
 */
export type PartsOf = (
  row: Row,
  queries: readonly SavedQuery[],
  desk: Desk,
  found?: readonly FieldPlace[],
) => CardParts;

/** What is to be known of a paper at a glance. */
export type Signs = ComponentType<{ row: Row; list: MarkList }>;

/** Title and abstract with nothing marked: what an open card has if its parts can't be loaded. */
export function plainParts({ paper }: Row): CardParts {
  const abstract = paragraphs(paper.abstract).map((paragraph) => (
    <p dir="auto" class="abstract">
      <MathText text={paragraph} />
    </p>
  ));
  return { title: <MathText text={paper.title} />, details: <div class="details">{abstract}</div> };
}

/**
 * Lets the cards that open from now on say why they are here, and those of `rows` what changed of
 * them. The matcher is too large for a page's start, so it comes with the first card; that card waits
 * for it, since words that came later would move what stands below.
 */
export async function loadParts(
  { partsOf, ports }: Pick<Page, 'partsOf' | 'ports'>,
  rows: readonly Row[] = [],
): Promise<void> {
  try {
    const { explainedParts, readEarlier } = await import('./explained-parts');
    partsOf.value = explainedParts;
    await readEarlier(ports.db, rows);
  } catch {
    // Without it cards open plainly.
  }
}

/** Lets cards show at a glance what their comments and the reader's rules say. */
export async function loadSigns({ signs }: Pick<Page, 'signs'>): Promise<void> {
  try {
    const { CardSigns } = await import('./revisions/card-signs');
    signs.value = CardSigns;
  } catch {
    // Without them a card says it when it is opened.
  }
}
