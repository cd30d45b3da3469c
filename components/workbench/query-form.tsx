import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Draft, useDraft } from './use-draft';

type Props = {
  /** The query's id, or `new`. */
  id: string;
  saved: Draft;
  /** What arXiv said when it refused the saved text. */
  refusal?: string;
  onSave: (draft: Draft) => Promise<boolean>;
  onClose: () => void;
};

/**
 * The fields of a query. It is saved by its button alone, since a half-typed text must not be
 * asked; what is typed is kept as a draft at every key press.
 */
export function QueryForm({ id, saved, refusal, onSave, onClose }: Props): JSX.Element {
  const { draft, change, forget } = useDraft(id, saved);
  const [blank, setBlank] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const isBlank = draft.text.trim() === '';
    setBlank(isBlank);
    if (isBlank || !(await onSave(draft))) return;
    forget();
    onClose();
  }
  function cancel(): void {
    forget();
    onClose();
  }
  return (
    <form class="query-form" onSubmit={(event) => void save(event)}>
      <label class="labelled">
        {i18n.t('query.name')}
        <input
          ref={first}
          class="field"
          type="text"
          dir="auto"
          value={draft.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </label>
      <TextField
        draft={draft}
        blank={blank}
        refusal={refusal}
        onText={(text) => change({ text })}
      />
      <div class="query-actions">
        <button type="submit" class="button button-main">
          {i18n.t('query.save')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {i18n.t('query.cancel')}
        </button>
      </div>
    </form>
  );
}

function TextField(props: {
  draft: Draft;
  blank: boolean;
  refusal: string | undefined;
  onText: (text: string) => void;
}): JSX.Element {
  const { draft, blank, refusal, onText } = props;
  const hint = useId();
  const isBlank = blank && draft.text.trim() === '';
  return (
    <>
      <label class="labelled">
        {i18n.t('query.text')}
        <textarea
          class="field query-text-field"
          rows={4}
          spellcheck={false}
          aria-invalid={isBlank}
          aria-describedby={hint}
          value={draft.text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </label>
      <p class={isBlank ? 'hint hint-bad' : 'hint'} id={hint} role="status">
        {isBlank ? i18n.t('query.blank') : i18n.t('query.hint')}
      </p>
      {refusal && <p class="refusal">{i18n.t('query.refused', [refusal])}</p>}
    </>
  );
}
