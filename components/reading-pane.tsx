import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Filter, isNarrowed } from '@/lib/reading/filter';
import type { Desk } from './desk';
import type { LateProps } from './late-pane';
import { usePage } from './page';
import { PaneToolbar } from './pane-toolbar';
import { PaperList } from './paper-list';
import type { SettingsNotice } from './settings-notice';
import { type OpenList, useDesk } from './use-desk';
import { useLatePane } from './use-late-pane';
import { usePlace } from './use-place';
import type { WatchFacts } from './use-watch';

/** Actions whose way back brings or takes whole groups of papers, which a drawn list doesn't follow. */
const redrawnBy = /^(?:aside|rule|restored|triageUndone)/;

export type PaneProps = Pick<LateProps, 'onSearch' | 'onGo'> & {
  /** Under which name the place in the list is remembered. */
  pageName: string;
  filter: Filter;
  facts: WatchFacts;
  /** What stands at the left of the toolbar. */
  head: ComponentChildren;
  /** What stands between the toolbar and the list. */
  bar?: (desk: Desk | undefined) => ComponentChildren;
  /** What fills a list in which a filter found nothing. */
  empty?: (filter: Filter) => ComponentChildren;
  /** How lists are drawn, where it isn't along their index. */
  open?: OpenList;
  /** What stands below the list, or below the words that there is none. */
  below?: ComponentChildren;
  /** Takes the filter back to where more is to be seen. */
  onClear: () => void;
};

/** A list of papers with its toolbar and its keys: the heart of the popup and of the library. */
export function ReadingPane(props: PaneProps): JSX.Element {
  const { pageName, filter } = props;
  const [drawn, setDrawn] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const desk = useDesk(pageName, filter, drawn, props.open);
  const redraw = () => setDrawn((count) => count + 1);
  const back = usePage().actions.moved.value;
  useEffect(() => {
    if (back && redrawnBy.test(back.action.kind)) redraw();
  }, [back]);
  useLayoutEffect(() => {
    if (scroller.current && !desk?.place) scroller.current.scrollTop = 0;
  }, [desk]);
  usePlace(pageName, desk, scroller);
  const { Late, early } = useLatePane();
  return (
    <>
      <PaneToolbar head={props.head} desk={desk} />
      {props.bar?.(desk)}
      <div class="pane">
        <div class="scroller" ref={scroller} aria-busy={!desk}>
          {desk && <Contents {...props} desk={desk} onRedraw={redraw} />}
        </div>
        {Late && (
          <Late {...props} desk={desk} scroller={scroller} early={early} onRedraw={redraw} />
        )}
      </div>
    </>
  );
}

type ContentsProps = PaneProps & { desk: Desk; onRedraw: () => void };

function Contents(props: ContentsProps): JSX.Element {
  const { desk, facts, below, onClear, onRedraw } = props;
  const { queries } = facts;
  const { asideCards: AsideCards, emptyList: EmptyList, welcomeStrip: WelcomeStrip } = desk;
  const isEmpty = desk.list.rows.value.length === 0;
  const waiting = desk.list.arrivals.value;
  useEffect(() => {
    // Nothing is on screen that an arrival could push away.
    if (isEmpty && waiting > 0) onRedraw();
  }, [isEmpty, waiting]);
  return (
    <>
      {WelcomeStrip && <WelcomeStrip />}
      <BrokenSettings />
      {AsideCards && (
        <AsideCards
          groups={asideIn(desk)}
          queries={queries}
          areShown={desk.list.filter.view === 'aside'}
          onDecided={onRedraw}
        />
      )}
      {isEmpty ? (
        props.empty?.(desk.list.filter) ||
        (EmptyList && (
          <EmptyList filter={desk.list.filter} facts={facts} onClear={onClear}>
            {below}
          </EmptyList>
        ))
      ) : (
        <PaperList key={desk} desk={desk} queries={queries}>
          {below}
        </PaperList>
      )}
    </>
  );
}

/** Seldom to be told, so its words are loaded then. */
function BrokenSettings(): JSX.Element | null {
  const isBroken = usePage().settings.value.broken.length > 0;
  const [Notice, setNotice] = useState<typeof SettingsNotice>();
  useEffect(() => {
    if (isBroken)
      void import('./settings-notice').then((late) => setNotice(() => late.SettingsNotice));
  }, [isBroken]);
  return Notice ? <Notice /> : null;
}

function asideIn({ aside, list: { filter } }: Desk): Desk['aside'] {
  const { view } = filter;
  if ((view !== 'new' && view !== 'all' && view !== 'aside') || isNarrowed(filter)) return [];
  return aside.filter((group) => !filter.queryId || group.queryId === filter.queryId);
}
