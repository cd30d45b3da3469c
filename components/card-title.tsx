import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Row } from '@/lib/library/lists';
import { authorsLine } from '@/lib/reading/authors-line';
import { spokenTex } from '@/lib/reading/tex/split';
import type { Desk } from './desk';
import { numberWords } from './locale';

/** Title and authors of a card; the title opens and closes the abstract. */
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
          onClick={() => void desk.toggleOpen(paper.id)}
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
