import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { absUrl } from '@/lib/arxiv/paper-urls';
import type { Row } from '@/lib/library/lists';
import { authorsLine } from '@/lib/reading/authors-line';
import { spokenTex } from '@/lib/reading/tex/split';
import type { Desk } from './desk';
import { numberWords } from './locale';
import { openingOf } from './paper-link';

/**
 * Title and authors of a card; the title opens and closes the abstract, and clicked as one clicks for a
 * new tab or window it opens the arXiv page there.
 */
export function CardTitle({
  row: { paper },
  desk,
  isOpen,
  tabIndex,
  children,
}: {
  row: Row;
  desk: Desk;
  isOpen: boolean;
  tabIndex: number;
  children: ComponentChildren;
}): JSX.Element {
  function open(event: MouseEvent): void {
    const opening = openingOf(event);
    if (opening && opening !== 'tab') void desk.openLink(paper.id, absUrl(paper.id), opening);
    else if (opening) void desk.toggleOpen(paper.id);
  }
  return (
    <>
      <h3 class="card-title" id={`title-${paper.id}`}>
        <button
          type="button"
          dir="auto"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          // Browsers leave mathematics out of the name of a button.
          aria-label={spokenTex(paper.title)}
          onClick={open}
          onAuxClick={open}
        >
          {children}
        </button>
      </h3>
      <Authors paper={paper} />
    </>
  );
}

/** The first authors of a paper, and how many there are more. */
export function Authors({ paper }: { paper: Row['paper'] }): JSX.Element | null {
  const { names, more } = authorsLine(paper.authors);
  if (names.length === 0) return null;
  return (
    <p class="card-authors">
      {names.map((name, index) => (
        <>
          {index > 0 && i18n.t('card.nextAuthor')}
          <bdi>{name}</bdi>
        </>
      ))}
      {more > 0 && i18n.t('card.moreAuthors', more, [numberWords(more)])}
    </p>
  );
}
