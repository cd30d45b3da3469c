import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ReaderRule, SavedQuery } from '@/lib/library/types/reader';
import { ChoiceField } from '../choice-field';

/** Whether a rule mutes or highlights. */
export function KindField(props: {
  name: string;
  kind: ReaderRule['kind'];
  onKind: (kind: ReaderRule['kind']) => void;
}): JSX.Element {
  return (
    <ChoiceField
      name={props.name}
      legend={i18n.t('rules.does')}
      value={props.kind}
      options={[
        { value: 'mute', words: i18n.t('rules.kindLong.mute') },
        { value: 'highlight', words: i18n.t('rules.kindLong.highlight') },
      ]}
      onChoose={props.onKind}
    />
  );
}

/** Of which query's papers a rule judges; of all where no id is given. */
export function ScopeField(props: {
  kind: ReaderRule['kind'];
  queryId: string | undefined;
  queries: readonly SavedQuery[];
  onScope: (queryId: string | undefined) => void;
}): JSX.Element {
  const { kind, queryId, queries, onScope } = props;
  const isGone = queryId !== undefined && !queries.some(({ id }) => id === queryId);
  return (
    <div class="rule-scope">
      <label class="labelled">
        {i18n.t('rules.where')}
        <select
          class="field"
          value={queryId ?? ''}
          onChange={({ currentTarget }) => onScope(currentTarget.value || undefined)}
        >
          <option value="">{i18n.t('rules.everywhere')}</option>
          {queries.map(({ id, name }) => (
            <option key={id} value={id}>
              {i18n.t('rules.only', [name])}
            </option>
          ))}
          {isGone && <option value={queryId}>{i18n.t('rules.gone')}</option>}
        </select>
      </label>
      {kind === 'mute' && queryId !== undefined && <p class="hint">{i18n.t('rules.broughtToo')}</p>}
    </div>
  );
}

/** Says of which query's papers a rule judges. */
export function scopeWords({ queryId }: ReaderRule, queries: readonly SavedQuery[]): string {
  if (queryId === undefined) return i18n.t('rules.everywhere');
  const query = queries.find(({ id }) => id === queryId);
  return query ? i18n.t('rules.only', [query.name]) : i18n.t('rules.gone');
}
