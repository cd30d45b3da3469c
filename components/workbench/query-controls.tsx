import type { IconNode } from 'lucide';
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { refusalOf } from '../check-line';
import { checkNow } from '../check-now';
import { Icon } from '../icons';
import { usePage } from '../page';
import { useQueryActions } from '../use-query-actions';
import { NotifySelect } from './notify-select';

export type ControlledQuery = {
  query: SavedQuery;
  check: Check | undefined;
  /** Missing at the ends of the list. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

/** What can be done with one saved query. */
export function QueryControls({ query, check, onUp, onDown }: ControlledQuery): JSX.Element {
  const page = usePage();
  // Buttons that have their moment are never disabled: that would take the focus away.
  const mayCheck = !query.paused && refusalOf(query, check) === undefined;
  const { setPaused, setNotify, remove } = useQueryActions();
  return (
    <div class="query-actions">
      <button
        type="button"
        class="button"
        aria-disabled={!mayCheck}
        onClick={() => mayCheck && void checkNow(page, [query.id])}
      >
        {i18n.t('query.check')}
      </button>
      <button type="button" class="button" onClick={() => void setPaused(query, !query.paused)}>
        {i18n.t(query.paused ? 'query.resume' : 'query.pause')}
      </button>
      <button type="button" class="button" onClick={() => void remove(query)}>
        {i18n.t('query.delete')}
      </button>
      <NotifySelect query={query} onRule={(rule) => void setNotify(query, rule)} />
      <RevisionSelect query={query} />
      <span class="spacer" />
      <span class="query-moves">
        <MoveButton icon={ArrowUp} label={i18n.t('query.up', [query.name])} onMove={onUp} />
        <MoveButton icon={ArrowDown} label={i18n.t('query.down', [query.name])} onMove={onDown} />
      </span>
    </div>
  );
}

const revisionRules = ['any', 'starred', 'abstract', 'never'] as const;

/** Which revisions of this query's papers come to the list of revised papers. */
function RevisionSelect({ query }: { query: SavedQuery }): JSX.Element {
  const { setRevisions } = useQueryActions();
  const chosen = query.revisions ?? 'any';
  return (
    <select
      class="field"
      aria-label={i18n.t('revision.rule.label')}
      value={chosen}
      onChange={({ currentTarget }) => {
        const rule = revisionRules[currentTarget.selectedIndex];
        // What stands there follows what is saved, also when saving fails.
        currentTarget.value = chosen;
        if (rule) void setRevisions(query, rule);
      }}
    >
      {revisionRules.map((rule) => (
        <option key={rule} value={rule}>
          {i18n.t(`revision.rule.${rule}`)}
        </option>
      ))}
    </select>
  );
}

function MoveButton(props: {
  icon: IconNode;
  label: string;
  onMove: (() => void) | undefined;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={!props.onMove}
      onClick={() => props.onMove?.()}
    >
      <Icon of={props.icon} />
    </button>
  );
}
