import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Row } from '@/lib/library/lists';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Filter } from '@/lib/reading/filter';
import { type DayParts, growingDays } from '@/lib/reading/group-by-day';
import type { Desk } from './desk';
import { numberWords } from './locale';
import { usePage } from './page';
import { PaperCard } from './paper-card';
import { dayText } from './time-text';
import { useLate } from './use-late';

type Props = { desk: Desk; queries: readonly SavedQuery[]; children?: ComponentChildren };

/** Cards that are drawn in one frame, where more are loaded: with more of them scrolling would stutter. */
const drawStep = 8;

/** The papers of a list under the days they came on; `children` stand below them. */
export function PaperList({ desk, queries, children }: Props): JSX.Element {
  const { rows, hasMore, filter } = desk.list;
  const { length } = rows.value;
  const [drawn, setDrawn] = useState(length);
  useEffect(() => setDrawn(Math.min(drawn + drawStep, length)), [drawn, length]);
  const daysOf = useMemo(() => growingDays((row: Row) => timeOf(row, filter)), []);
  const days = daysOf(rows.value.slice(0, drawn));
  const isAll = drawn === length && !hasMore.value;
  const More = useLate(async () => (await import('./more-papers')).MorePapers);
  return (
    <>
      {days.map((day, index) => (
        <Day
          key={day.day}
          {...day}
          // More of the last day may not be loaded yet, so that its number isn't known.
          isWhole={index < days.length - 1 || isAll}
          desk={desk}
          queries={queries}
        />
      ))}
      {More && hasMore.value && <More list={desk.list} drawn={drawn} />}
      {children}
    </>
  );
}

/** In some orders papers don't stand by days. */
function isRanked({ sort }: Filter): boolean {
  return sort === 'queries' || sort === 'relevance';
}

function timeOf({ mark, paper }: Row, filter: Filter): number {
  const { view, sort } = filter;
  if (isRanked(filter)) return 0;
  if (sort === 'published') return paper.published;
  return view === 'revised' ? (mark.revisedAt ?? mark.firstSeen) : mark.firstSeen;
}

function Day({
  day,
  count,
  parts,
  isWhole,
  ...props
}: Omit<Props, 'children'> & DayParts<Row> & { isWhole: boolean }): JSX.Element {
  const now = usePage().now.value;
  const { sort } = props.desk.list.filter;
  return (
    <section class="day" aria-labelledby={`day-${day}`}>
      <h2 class="day-head" id={`day-${day}`}>
        {sort === 'queries' || sort === 'relevance'
          ? i18n.t(`search.ranked.${sort}`)
          : dayText(day, now)}
        {isWhole && (
          <span class="day-count">{i18n.t('list.papers', count, [numberWords(count)])}</span>
        )}
      </h2>
      <ul class="cards">
        {parts.map((rows) => (
          <Cards key={rows[0]?.mark.id} rows={rows} {...props} />
        ))}
      </ul>
    </section>
  );
}

/** Cards that came together; when others come below them, nothing of these is drawn again. */
function Cards({
  rows,
  desk,
  queries,
}: Omit<Props, 'children'> & { rows: readonly Row[] }): JSX.Element {
  return useMemo(
    () => (
      <>
        {rows.map((row) => (
          <li key={row.mark.id}>
            <PaperCard row={row} desk={desk} queries={queries} />
          </li>
        ))}
      </>
    ),
    [rows, desk, queries],
  );
}
