import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry, EntryGroup, GroupKind } from '@/lib/reading/query-builder';
import { BuilderEntry } from './builder-entry';
import { useOnce } from './use-once';

const kinds: readonly GroupKind[] = ['any', 'all', 'none'];

type Props = {
  number: number;
  group: EntryGroup;
  /** Whether the reader added it just now. */
  wanted: boolean;
  /** Called with a group of no entries when the last one is removed. */
  onChange: (group: EntryGroup) => void;
};

/** Entries of which a paper must fit any, all or none. */
export function BuilderGroup({ number, group, wanted, onChange }: Props): JSX.Element {
  const { kind, entries } = group;
  const add = useRef<HTMLButtonElement>(null);
  const adding = useOnce(wanted);
  function put(next: Entry[]): void {
    onChange({ kind, entries: next });
  }
  function remove(at: number): void {
    put(entries.toSpliced(at, 1));
    add.current?.focus();
  }
  return (
    <fieldset class="builder-group">
      <legend class="spoken">{i18n.t('workbench.builder.group', [`${number}`])}</legend>
      <label class="option">
        {i18n.t('workbench.builder.kind')}
        <select
          class="field"
          value={kind}
          onChange={({ currentTarget: { value } }) => {
            const chosen = kinds.find((one) => one === value);
            if (chosen) onChange({ kind: chosen, entries });
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`workbench.builder.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {entries.map((entry, at) => (
        <BuilderEntry
          key={at}
          number={at + 1}
          entry={entry}
          wanted={adding.current && at === entries.length - 1}
          onChange={(next) => put(entries.with(at, next))}
          onRemove={() => remove(at)}
        />
      ))}
      <div>
        <button
          ref={add}
          type="button"
          class="link-button"
          onClick={() => {
            adding.current = true;
            put([...entries, { field: entries.at(-1)?.field ?? 'all', value: '' }]);
          }}
        >
          {i18n.t('workbench.builder.add')}
        </button>
      </div>
    </fieldset>
  );
}
