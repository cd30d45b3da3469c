import Plus from 'lucide/dist/esm/icons/plus.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readerRules } from '@/lib/library/change-rules';
import type { ReaderRule, SavedQuery } from '@/lib/library/types/reader';
import { Icon } from '../icons';
import { OptionsSection } from '../options-section';
import { usePage } from '../page';
import { useLive } from '../use-live';
import { RuleForm } from './rule-form';
import { RuleList } from './rule-list';

/** What the reader wants pointed out or kept quiet. */
export function RulesSection({ queries }: { queries: readonly SavedQuery[] }): JSX.Element {
  const { db } = usePage().ports;
  const rules = useLive(() => readerRules(db), [db]);
  const [open, setOpen] = useState<{ rule?: ReaderRule }>();
  return (
    <OptionsSection id="rules" title={i18n.t('rules.title')} line={i18n.t('rules.line')}>
      {rules?.length === 0 && !open && <p class="none">{i18n.t('rules.none')}</p>}
      {rules && rules.length > 0 && (
        <RuleList rules={rules} queries={queries} onChange={(rule) => setOpen({ rule })} />
      )}
      <div class="query-actions">
        <button type="button" class="button" data-home onClick={() => setOpen({})}>
          <Icon of={Plus} />
          {i18n.t('rules.add')}
        </button>
      </div>
      {open && rules && (
        <RuleForm
          key={open.rule?.id ?? 'new'}
          rule={open.rule}
          rules={rules}
          queries={queries}
          onClose={() => setOpen(undefined)}
        />
      )}
    </OptionsSection>
  );
}
