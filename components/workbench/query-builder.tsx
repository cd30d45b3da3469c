import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parse } from '@/lib/arxiv/query/parse';
import { type EntryGroup, type Groups, toGroups, toText } from '@/lib/reading/query-builder';
import { usePartLabel } from '../form-name';
import { BuilderDays } from './builder-days';
import { BuilderGroup } from './builder-group';
import { useOnce } from './use-once';

const freshGroup: EntryGroup = { kind: 'any', entries: [{ field: 'all', value: '' }] };

/**
 * Groups of entries in place of syntax. What is half-filled lives here as long as the text is the
 * one it gave; any other text is shown anew.
 */
export function QueryBuilder(props: { text: string; onText: (text: string) => void }): JSX.Element {
  const { text, onText } = props;
  const [own, setOwn] = useState<{ text: string; shown: Groups }>();
  const shown = own?.text === text ? own.shown : groupsOf(text);
  function change(next: Groups): void {
    const written = toText(next);
    setOwn({ text: written, shown: next });
    onText(written);
  }
  return (
    <>
      <p class="builder-cannot" role="status">
        {!shown && i18n.t('workbench.builder.cannot')}
      </p>
      {shown && <Builder shown={shown} onChange={change} />}
    </>
  );
}

function Builder(props: { shown: Groups; onChange: (groups: Groups) => void }): JSX.Element {
  const { shown, onChange } = props;
  const { groups } = shown;
  const adding = useOnce(false);
  function put(at: number, group: EntryGroup): void {
    const left = group.entries.length > 0 ? groups.with(at, group) : groups.toSpliced(at, 1);
    onChange({ ...shown, groups: left });
  }
  function add(): void {
    adding.current = true;
    onChange({ ...shown, groups: [...groups, freshGroup] });
  }
  return (
    <section class="builder" aria-label={usePartLabel(i18n.t('workbench.builder.title'))}>
      {groups.map((group, at) => (
        <BuilderGroup
          key={at}
          number={at + 1}
          group={group}
          wanted={adding.current && at === groups.length - 1}
          onChange={(next) => put(at, next)}
        />
      ))}
      <div>
        <button type="button" class="button" data-home onClick={add}>
          {i18n.t('workbench.builder.addGroup')}
        </button>
      </div>
      <BuilderDays days={shown.days} onDays={(days) => onChange({ ...shown, days })} />
    </section>
  );
}

function groupsOf(text: string): Groups | undefined {
  const result = parse(text);
  if (result.ok) return toGroups(result.tree);
  return text.trim() === '' ? { groups: [freshGroup] } : undefined;
}
