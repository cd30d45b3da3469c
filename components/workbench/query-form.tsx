import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestName } from '@/lib/exchange/limits';
import { usePage } from '../page';
import { QueryPreview } from '../query-preview';
import { type Draft, isChanged, useDraft } from '../use-draft';
import { ArxivReading } from './arxiv-reading';
import { BuilderPanel } from './builder-panel';
import { QueryEditor } from './query-editor';

type Props = {
  /** The query's id; `new` or `follow:` and more for one that isn't saved yet. */
  id: string;
  saved: Draft;
  /** What arXiv said when it refused the saved text. */
  refusal?: string | undefined;
  /** How often the reader asked for this form; the focus goes there each time. */
  wanted?: number;
  onSave: (draft: Draft) => Promise<boolean>;
  /** Called after it was saved or given up. */
  onClose: () => void;
  /** Called when the draft begins or ceases to differ from what is saved. */
  onChanged?: () => void;
};

/**
 * The fields of a query. It is saved by its button alone, since a half-typed text must not be
 * asked; what is typed is kept as a draft at every key press.
 */
export function QueryForm(props: Props): JSX.Element {
  const { id, saved, refusal, wanted = 0, onSave, onClose, onChanged } = props;
  const { draft, change, keep, forget } = useDraft(id, saved);
  const { actions } = usePage();
  const [blank, setBlank] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const isNew = id === 'new' || id.startsWith('follow:');
  useLayoutEffect(() => {
    if (wanted > 0) first.current?.focus();
  }, [wanted]);
  const changed = isChanged(draft, saved);
  useEffect(() => onChanged?.(), [changed]);
  const latest = useRef({ draft, wanted });
  latest.current = { draft, wanted };
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const isBlank = draft.text.trim() === '';
    setBlank(isBlank);
    if (isBlank) form.current?.querySelector('textarea')?.focus();
    if (isBlank || !(await onSave(draft))) return;
    // What was typed meanwhile is the next draft, and a form asked for meanwhile is a new one.
    if (isChanged(latest.current.draft, draft)) return;
    if (isNew && latest.current.wanted !== wanted) return void forget();
    keep();
    onClose();
  }
  function cancel(): void {
    const restore = forget();
    if (changed) actions.actHere(i18n.t('workbench.discarded'), restore);
    onClose();
  }
  return (
    <form ref={form} class="query-form" onSubmit={(event) => void save(event)}>
      <label class="labelled">
        {i18n.t('query.name')}
        <input
          ref={first}
          class="field"
          type="text"
          dir="auto"
          maxLength={longestName}
          value={draft.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </label>
      <TextField draft={draft} blank={blank} refusal={refusal} onText={(text) => change({ text })}>
        <div class="query-actions">
          <button type="submit" class="button button-main">
            {i18n.t('query.save')}
          </button>
          <button type="button" class="button" onClick={cancel}>
            {i18n.t(isNew ? 'query.cancel' : 'workbench.discard')}
          </button>
        </div>
      </TextField>
      <ArxivReading text={draft.text} />
      <QueryPreview text={draft.text} saved={isNew ? '' : saved.text} />
    </form>
  );
}

function TextField(props: {
  draft: Draft;
  blank: boolean;
  refusal: string | undefined;
  onText: (text: string) => void;
  children: ComponentChildren;
}): JSX.Element {
  const { draft, blank, refusal, onText, children } = props;
  const field = useId();
  const hint = useId();
  const isBlank = blank && draft.text.trim() === '';
  return (
    <>
      <BuilderPanel text={draft.text} onText={onText} />
      <div class="labelled">
        <label for={field}>{i18n.t('query.text')}</label>
        <QueryEditor
          id={field}
          text={draft.text}
          blank={isBlank}
          describedBy={hint}
          onText={onText}
        >
          {children}
        </QueryEditor>
      </div>
      <div id={hint}>
        <p class="hint hint-bad" role="alert" hidden={!isBlank}>
          {isBlank && i18n.t('query.blank')}
        </p>
        <p class="hint">{i18n.t('query.hint')}</p>
        <p class="hint">{i18n.t('workbench.keys')}</p>
      </div>
      {refusal && (
        <p class="refusal" role="alert">
          {i18n.t('query.refused', [refusal])}
        </p>
      )}
    </>
  );
}
