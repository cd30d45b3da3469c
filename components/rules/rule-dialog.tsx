import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { categoryName } from '@/lib/arxiv/category-names';
import { readerRules } from '@/lib/library/change-rules';
import type { LibraryDatabase } from '@/lib/library/database';
import { savedQueries } from '@/lib/library/saved-queries';
import type { StoredPaper } from '@/lib/library/types/marks';
import type { ReaderRule, SavedQuery } from '@/lib/library/types/reader';
import type { RuleDraft } from '@/lib/reading/preview-rule';
import { topicText } from '@/lib/reading/rule-text';
import { Modal } from '../modal';
import { usePage } from '../page';
import { useLive } from '../use-live';
import { RuleEffect } from './rule-effect';
import { KindField, ScopeField } from './rule-fields';

export type RuleDialogProps = { id: string; onClose: () => void };

type Facts = { paper: StoredPaper; rules: readonly ReaderRule[]; queries: readonly SavedQuery[] };

/** Makes a rule out of a paper's authors and categories. */
export function RuleDialog({ id, onClose }: RuleDialogProps): JSX.Element | null {
  const { db } = usePage().ports;
  const facts = useLive(() => readFacts(db, id), [db, id]);
  if (!facts) return null;
  return (
    <Modal title={i18n.t('rules.card.title')} onClose={onClose}>
      <Fields {...facts} onClose={onClose} />
    </Modal>
  );
}

async function readFacts(db: LibraryDatabase, id: string): Promise<Facts | undefined> {
  const paper = await db.papers.get(id);
  return paper && { paper, rules: await readerRules(db), queries: await savedQueries(db) };
}

function Fields({ paper, rules, queries, onClose }: Facts & { onClose: () => void }): JSX.Element {
  const { ports, actions } = usePage();
  const topics = topicsOf(paper);
  const [draft, setDraft] = useState<RuleDraft>({
    kind: 'mute',
    text: topics.authors[0]?.text ?? topics.categories[0]?.text ?? '',
  });
  const [others] = useState(rules);
  const change = (part: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...part }));
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const { saved } = await actions.act((acts) => acts.addRule(ports, draft));
    if (saved) onClose();
  }
  return (
    <form class="rule-dialog" onSubmit={(event) => void save(event)}>
      <KindField name="rule-kind" kind={draft.kind} onKind={(kind) => change({ kind })} />
      <label class="labelled">
        {i18n.t('rules.card.which')}
        <select
          class="field"
          value={draft.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        >
          {(['authors', 'categories'] as const).map((group) => (
            <optgroup key={group} label={i18n.t(`rules.card.${group}`)}>
              {topics[group].map(({ text, words }) => (
                <option key={text} value={text}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <code class="rule-text">{draft.text}</code>
      <ScopeField
        kind={draft.kind}
        queryId={draft.queryId}
        queries={queries}
        onScope={(queryId) => change({ queryId })}
      />
      <RuleEffect draft={draft} others={others} />
      <p class="hint">{i18n.t('rules.card.own')}</p>
      <button type="submit" class="button button-main">
        {i18n.t('rules.card.save')}
      </button>
    </form>
  );
}

type Topic = { text: string; words: string };

function topicsOf({ authors, categories }: StoredPaper): Record<'authors' | 'categories', Topic[]> {
  const names = [...new Set(authors.map(({ name }) => name))];
  const topics = {
    authors: names.map((name) => ({ text: topicText('author', name), words: name })),
    categories: categories.map((id) => ({
      text: topicText('category', id),
      words: [id, categoryName(id)].filter(Boolean).join(' · '),
    })),
  };
  return { ...topics, authors: topics.authors.filter(({ text }) => text !== '') };
}
