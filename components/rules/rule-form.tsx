import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parse } from '@/lib/arxiv/query/parse';
import type { ReaderRule, SavedQuery } from '@/lib/library/types/reader';
import type { RuleDraft } from '@/lib/reading/preview-rule';
import { FormName } from '../form-name';
import { usePage } from '../page';
import { QueryEditor } from '../workbench/query-editor';
import { QuickTopic } from './quick-topic';
import { RuleEffect } from './rule-effect';
import { KindField, ScopeField } from './rule-fields';

type Props = {
  /** The rule that is changed; missing for a new one. */
  rule?: ReaderRule | undefined;
  rules: readonly ReaderRule[];
  queries: readonly SavedQuery[];
  /** Called after it was saved or given up. */
  onClose: () => void;
};

const fresh: RuleDraft = { kind: 'mute', text: '' };

/** The fields of a rule; it is saved by its button alone, and says before what it would do. */
export function RuleForm({ rule, rules, queries, onClose }: Props): JSX.Element {
  const { ports, actions } = usePage();
  const [draft, setDraft] = useState<RuleDraft>(rule ?? fresh);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [others] = useState(() => rules.filter(({ id }) => id !== rule?.id));
  const ids = { form: useId(), field: useId(), hint: useId() };
  const change = (part: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...part }));
  const field = () => form.current?.querySelector('textarea');
  useLayoutEffect(() => field()?.focus(), []);
  const problem = tried ? problemOf(draft.text) : undefined;
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (problemOf(draft.text)) return field()?.focus();
    const { kind, queryId } = draft;
    const row = { kind, text: draft.text.trim(), queryId };
    const { saved } = await actions.act((acts) =>
      rule ? acts.changeRule(ports, rule.id, row) : acts.addRule(ports, row),
    );
    if (saved) onClose();
  }
  return (
    <FormName.Provider value={i18n.t('rules.rule')}>
      <form
        ref={form}
        class="rule-form"
        aria-label={i18n.t(rule ? 'rules.changing' : 'rules.add')}
        onSubmit={(event) => void save(event)}
      >
        <KindField name={ids.form} kind={draft.kind} onKind={(kind) => change({ kind })} />
        <QuickTopic text={draft.text} onText={(text) => change({ text })} />
        <div class="labelled">
          <label for={ids.field}>{i18n.t('rules.text')}</label>
          <QueryEditor
            id={ids.field}
            text={draft.text}
            blank={problem !== undefined}
            describedBy={ids.hint}
            onText={(text) => change({ text })}
          />
        </div>
        <div id={ids.hint}>
          <p class="hint hint-bad" role="alert" hidden={!problem}>
            {problem && i18n.t(`rules.problem.${problem}`)}
          </p>
          <p class="hint">{i18n.t('rules.hint')}</p>
        </div>
        <ScopeField
          kind={draft.kind}
          queryId={draft.queryId}
          queries={queries}
          onScope={(queryId) => change({ queryId })}
        />
        <RuleEffect draft={draft} others={others} />
        <div class="query-actions">
          <button type="submit" class="button button-main">
            {i18n.t('rules.save')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {i18n.t('query.cancel')}
          </button>
        </div>
      </form>
    </FormName.Provider>
  );
}

/** A rule that can't be read would do nothing, and seem to do something. */
function problemOf(text: string): 'blank' | 'unreadable' | undefined {
  if (text.trim() === '') return 'blank';
  return parse(text).ok ? undefined : 'unreadable';
}
