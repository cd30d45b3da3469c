import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Filter } from '@/lib/reading/filter';
import { ArrivalsBar } from './arrivals-bar';
import { BulkBar } from './bulk/bulk-bar';
import type { Desk } from './desk';
import { DialogPlace } from './dialogs';
import { listKeys } from './keys/list-keys';
import { draftName } from './notes/draft-name';
import { usePage } from './page';
import { readByScrolling } from './read-by-scrolling';
import { useProven } from './use-proven';

/** Where the reader can go by keys: to a list, or to another page. */
export type Place = Filter['view'] | 'library' | 'options';

export type LateProps = {
  desk: Desk | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** Keys that were pressed before this was there. */
  early: KeyboardEvent[];
  onSearch: () => void;
  /** Draws the list anew. */
  onRedraw: () => void;
  /** Goes to another list of this page; gives whether it can. */
  onGo: (place: Place) => boolean;
};

/** What a list needs only once the reader does something with it; loaded after its first paint. */
export function LatePane(props: LateProps): JSX.Element {
  const { desk, onRedraw } = props;
  useListKeys(props);
  useReadByScrolling(props);
  useForgottenDrafts();
  useProven();
  return (
    <>
      {desk && <ArrivalsBar desk={desk} onShow={onRedraw} />}
      {desk && desk.selected.value.size > 0 && <BulkBar desk={desk} />}
      <DialogPlace desk={desk} onRedraw={onRedraw} />
    </>
  );
}

/** Lets the reader do everything in a list by keys. */
function useListKeys(props: LateProps): void {
  const page = usePage();
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const handle = listKeys(page, () => ({
      ...latest.current,
      box: latest.current.scroller.current,
    }));
    for (const event of props.early.splice(0)) handle(event);
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, []);
}

/** Lets papers that are scrolled past be marked as read, where the reader wants it. */
function useReadByScrolling({ desk, scroller }: LateProps): void {
  const page = usePage();
  const isWanted = page.settings.value.settings.readByScrolling;
  useEffect(() => {
    const box = scroller.current;
    return isWanted && desk && box ? readByScrolling(page, desk, box) : undefined;
  }, [isWanted, desk]);
}

/** Who takes a note back doesn't want what is left of it in memory either. */
function useForgottenDrafts(): void {
  const { ports, actions } = usePage();
  const moved = actions.moved.value;
  useEffect(() => {
    if (moved?.action.kind !== 'note') return;
    for (const id of moved.changes.flatMap(({ ids }) => ids)) {
      ports.memory.removeItem(draftName(id));
    }
  }, [moved]);
}
