import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { useId, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { categoryName } from '@/lib/arxiv/category-names';
import { lint } from '@/lib/arxiv/query/lint';
import { applyFix } from '@/lib/arxiv/query/lint/edits';
import type { Finding, Fix } from '@/lib/arxiv/query/lint/types';
import { completeQuery, type Suggestion } from '@/lib/reading/complete-query';
import { findingToFix, nextFinding } from '@/lib/reading/pick-finding';
import { putText } from '../put-text';
import { SuggestionCount, SuggestionList, suggestionId } from '../suggestion-list';
import { type CompletionState, useCompletion } from '../use-completion';
import { FindingList } from './finding-list';
import { ShadedText } from './shaded-text';

type Props = {
  id: string;
  text: string;
  blank: boolean;
  /** Id of the element that says more of the field. */
  describedBy: string;
  onText: (text: string) => void;
  /** What stands right below the field, where nothing that comes later moves it. */
  children?: ComponentChildren;
};

/** A field for arXiv's query language: coloured, linted, fixed and completed by keys. */
export function QueryEditor(props: Props): JSX.Element {
  const { id, text, blank, describedBy, onText, children } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const list = useId();
  const findings = useMemo(() => lint(text, categoryName), [text]);
  const state = useCompletion((caret, asked) =>
    completeQuery(text, caret, { nameOf: categoryName, asked }),
  );
  const { completion, active } = state;
  function withField(act: (element: HTMLTextAreaElement) => void): void {
    if (field.current) act(field.current);
  }
  return (
    <>
      <div class="code" dir="ltr">
        <ShadedText text={text} findings={findings} at={completion?.start} anchor={anchor} />
        <textarea
          ref={field}
          id={id}
          class="field code-field"
          rows={3}
          spellcheck={false}
          autocapitalize="none"
          autocomplete="off"
          aria-invalid={blank}
          aria-describedby={describedBy}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={completion && list}
          aria-activedescendant={
            completion && active !== undefined ? suggestionId(list, active) : undefined
          }
          value={text}
          onInput={({ currentTarget }) => {
            onText(currentTarget.value);
            state.open(currentTarget, false);
          }}
          onBlur={state.close}
          onClick={state.close}
          onKeyDown={(event) => answerKey(event, { state, findings })}
        />
        {completion && (
          <SuggestionList
            id={list}
            suggestions={completion.suggestions.map(named)}
            active={active}
            anchor={anchor}
            onTake={(at) => withField((element) => state.take(element, at))}
          />
        )}
      </div>
      {children}
      <SuggestionCount count={completion?.suggestions.length ?? 0} />
      <FindingList
        text={text}
        findings={findings}
        onFix={(fix) => withField((element) => fixText(element, fix))}
        onShow={(finding) => withField((element) => show(element, finding))}
      />
    </>
  );
}

function named(suggestion: Suggestion): { insert: string; name: string } {
  return { insert: suggestion.insert, name: nameOf(suggestion) };
}

function nameOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'prefix') return i18n.t(`workbench.prefix.${suggestion.field}`);
  if (suggestion.kind === 'operator') return i18n.t(`workbench.operator.${suggestion.insert}`);
  if (suggestion.kind === 'category') return suggestion.name;
  return i18n.t('workbench.wholeArchive', [suggestion.name]);
}

type Known = { state: CompletionState<Suggestion>; findings: readonly Finding[] };

function answerKey(
  event: TargetedKeyboardEvent<HTMLTextAreaElement>,
  { state, findings }: Known,
): void {
  const { key, altKey, shiftKey, currentTarget: field } = event;
  if (event.isComposing) return;
  const command = event.ctrlKey || event.metaKey;
  if (key === 'Enter' && altKey) fixHere(field, findings);
  else if (key === 'Enter' && command) field.form?.requestSubmit();
  else if (key === ' ' && event.ctrlKey) state.open(field, true);
  else if (key === 'F8') goOn(field, findings, shiftKey ? -1 : 1);
  else {
    if (!state.onKey(event, field) && /^(?:Arrow|Home|End|Page)/.test(key)) state.close();
    return;
  }
  event.preventDefault();
}

function fixHere(field: HTMLTextAreaElement, findings: readonly Finding[]): void {
  const fix = findingToFix(findings, field.selectionStart)?.fix;
  if (fix) fixText(field, fix);
}

function fixText(field: HTMLTextAreaElement, fix: Fix): void {
  putText(field, applyFix(field.value, fix));
}

function goOn(field: HTMLTextAreaElement, findings: readonly Finding[], by: 1 | -1): void {
  const { selectionStart: start, selectionEnd: end } = field;
  const next = nextFinding(findings, { start, end }, by);
  if (next) show(field, next);
}

function show(field: HTMLTextAreaElement, { start, end }: Finding): void {
  field.focus();
  field.setSelectionRange(start, end);
}
