import type { IconNode } from 'lucide';
import Archive from 'lucide/dist/esm/icons/archive.mjs';
import Check from 'lucide/dist/esm/icons/check.mjs';
import Circle from 'lucide/dist/esm/icons/circle.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import Star from 'lucide/dist/esm/icons/star.mjs';
import Tag from 'lucide/dist/esm/icons/tag.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Desk } from '../desk';
import { Icon } from '../icons';
import { numberWords } from '../locale';
import { usePage } from '../page';
import type { Acts } from '../page-actions';

type Flag = 'starred' | 'later' | 'archived';

/** What can be done with the selected papers, each as one action. */
export function BulkBar({ desk }: { desk: Desk }): JSX.Element {
  const { ports, actions, dialog } = usePage();
  const ids = [...desk.selected.value];
  const marks = desk.list.marks;
  const bar = useRef<HTMLElement>(null);
  // Not by `:has()` of the styles: whatever is drawn in a long list would then match all its cards anew.
  useLayoutEffect(() => {
    const pane = bar.current?.closest('.pane')?.classList;
    pane?.add('is-selecting');
    return () => pane?.remove('is-selecting');
  }, []);
  function flag(name: Flag, put: 'star' | 'readLater' | 'archive'): void {
    const on = !ids.every((id) => marks.get(id)?.[name] === 1);
    run((acts) => acts[put](ports, ids, on));
  }
  function run(write: Parameters<typeof actions.act>[0]): void {
    void actions.act(write).then(({ saved, entry }) => {
      if (saved && !entry) actions.say(i18n.t('toast.nothingToMark'));
    });
  }
  return (
    <section ref={bar} class="bulk" aria-label={i18n.t('select.bar')}>
      <Count count={ids.length} />
      <Act
        icon={Check}
        name="read"
        onClick={() => run((acts: Acts) => acts.markRead(ports, ids))}
      />
      <Act
        icon={Circle}
        name="unread"
        onClick={() => run((acts: Acts) => acts.markUnread(ports, ids))}
      />
      <Act icon={Star} name="star" onClick={() => flag('starred', 'star')} />
      <Act icon={Clock} name="later" onClick={() => flag('later', 'readLater')} />
      <Act icon={Archive} name="archive" onClick={() => flag('archived', 'archive')} />
      <Act
        icon={Tag}
        name="tag"
        onClick={() => {
          dialog.value = { name: 'tags', ids };
        }}
      />
      <Act
        icon={X}
        name="clear"
        onClick={() => {
          desk.selected.value = new Set();
        }}
      />
    </section>
  );
}

/** How many there are; a screen reader hears it once the bar is there, and each time it changes. */
function Count({ count }: { count: number }): JSX.Element {
  const [told, setTold] = useState<number>();
  useEffect(() => setTold(count), [count]);
  return (
    <p class="bulk-count" role="status">
      {told !== undefined && i18n.t('select.count', told, [numberWords(told)])}
    </p>
  );
}

type Named = 'read' | 'unread' | 'star' | 'later' | 'archive' | 'tag' | 'clear';

function Act(props: { icon: IconNode; name: Named; onClick: () => void }): JSX.Element {
  const words = i18n.t(`select.${props.name}`);
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={words}
      title={words}
      onClick={props.onClick}
    >
      <Icon of={props.icon} />
    </button>
  );
}
