import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Row } from '@/lib/library/lists';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Filter } from '@/lib/reading/filter';
import { type DayGroup, groupByDay } from '@/lib/reading/group-by-day';
import type { Desk } from './desk';
import { numberWords } from './locale';
import { MorePapers } from './more-papers';
import { usePage } from './page';
import { PaperCard } from './paper-card';
import { dayText } from './time-text';

type Props = { desk: Desk; queries: readonly SavedQuery[]; children?: ComponentChildren };

/** The papers of a list under the days they came on; `children` stand below them. */
export function PaperList({ desk, queries, children }: Props): JSX.Element {
  const { rows, hasMore, filter } = desk.list;
  const groups = isRanked(filter)
    ? [{ day: 0, items: [...rows.value] }]
    : groupByDay(rows.value, (row) => timeOf(row, filter));
  return (
    <>
      {groups.map((group, index) => (
        <Day
          key={group.day}
          group={group}
          // More of the last day may not be loaded yet, so that its number isn't known.
          isWhole={index < groups.length - 1 || !hasMore.value}
          desk={desk}
          queries={queries}
        />
      ))}
      {hasMore.value && <MorePapers list={desk.list} />}
      {children}
    </>
  );
}

/** In some orders papers don't stand by days. */
function isRanked({ sort }: Filter): boolean {
  return sort === 'queries' || sort === 'relevance';
}

function timeOf({ mark, paper }: Row, { view, sort }: Filter): number {
  if (sort === 'published') return paper.published;
  return view === 'revised' ? (mark.revisedAt ?? mark.firstSeen) : mark.firstSeen;
}

function Day({
  group: { day, items },
  isWhole,
  desk,
  queries,
}: Omit<Props, 'children'> & { group: DayGroup<Row>; isWhole: boolean }): JSX.Element {
  const now = usePage().now.value;
  const { sort } = desk.list.filter;
  return (
    <section class="day" aria-labelledby={`day-${day}`}>
      <h2 class="day-head" id={`day-${day}`}>
        {sort === 'queries' || sort === 'relevance'
          ? i18n.t(`search.ranked.${sort}`)
          : dayText(day, now)}
        {isWhole && (
          <span class="day-count">
            {i18n.t('list.papers', items.length, [numberWords(items.length)])}
          </span>
        )}
      </h2>
      <ul class="cards">
        {items.map((row) => (
          <li key={row.mark.id}>
            <PaperCard row={row} desk={desk} queries={queries} />
          </li>
        ))}
      </ul>
    </section>
  );
}
