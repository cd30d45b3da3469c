import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parse } from '@/lib/arxiv/query/parse';
import { type EntryGroup, type Groups, toGroups, toText } from '@/lib/reading/query-builder';
import { BuilderDays } from './builder-days';
import { BuilderGroup } from './builder-group';

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
  if (!shown) {
    return (
      <p class="builder" role="status">
        {i18n.t('workbench.builder.cannot')}
      </p>
    );
  }
  const { groups } = shown;
  return (
    <section class="builder" aria-label={i18n.t('workbench.builder.title')}>
      {groups.map((group, at) => (
        <BuilderGroup
          key={at}
          number={at + 1}
          group={group}
          onChange={(next) => change({ ...shown, groups: groups.with(at, next) })}
        />
      ))}
      <div>
        <button
          type="button"
          class="button"
          onClick={() => change({ ...shown, groups: [...groups, freshGroup] })}
        >
          {i18n.t('workbench.builder.addGroup')}
        </button>
      </div>
      <BuilderDays days={shown.days} onDays={(days) => change({ ...shown, days })} />
    </section>
  );
}

function groupsOf(text: string): Groups | undefined {
  const result = parse(text);
  if (result.ok) return toGroups(result.tree);
  return text.trim() === '' ? { groups: [freshGroup] } : undefined;
}
