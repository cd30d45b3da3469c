import Search from 'lucide/dist/esm/icons/search.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX, RefObject, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { categoryName } from '@/lib/arxiv/category-names';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Offers } from '@/lib/reading/finder';
import { completeSearch, type Known, type Suggestion } from '@/lib/search/complete-search';
import { Icon } from './icons';
import { SearchProblems, useProblems } from './search-problems';
import { SuggestionCount, SuggestionList, suggestionId } from './suggestion-list';
import { useCompletion } from './use-completion';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  offers: Offers;
  queries: readonly SavedQuery[];
  /** Whether what is typed is answered so soon that each key may ask. */
  isQuick: boolean;
  onText: (text: string) => void;
  /** The reader has typed, which was told by `onText`, and wants to go on among what that finds. */
  onLeave: () => void;
};

/** How long the reader must have stopped typing where answers take long, in milliseconds. */
const typingPause = 100;

/** A search, taken up while it is typed and completed by keys. */
export function SearchField(props: Props): JSX.Element {
  const { field } = props;
  const { typed, setTyped, tellNow } = useTyped(props);
  const anchor = useRef<HTMLElement>(null);
  const [list, told] = [useId(), useId()];
  const problems = useProblems(typed);
  const known = knownOf(props);
  const state = useCompletion((caret, asked) => completeSearch(typed, caret, known, asked));
  const { completion, active } = state;
  function answerKey(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    const { key, ctrlKey, currentTarget: input, isComposing } = event;
    if (isComposing || state.onKey(event, input)) return;
    if (key === ' ' && ctrlKey) state.open(input, true);
    else if (key === 'Escape' && typed) setTyped('');
    else if (key === 'Enter') {
      tellNow();
      props.onLeave();
    } else {
      if (/^(?:Arrow|Home|End)/.test(key)) state.close();
      return;
    }
    event.preventDefault();
  }
  return (
    <>
      <search class="search" ref={anchor}>
        <Icon of={Search} />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={i18n.t('search.field')}
          aria-autocomplete="list"
          aria-expanded={completion !== undefined}
          aria-controls={list}
          aria-activedescendant={
            completion && active !== undefined ? suggestionId(list, active) : undefined
          }
          aria-describedby={told}
          aria-invalid={problems.length > 0}
          placeholder={i18n.t('search.hint')}
          spellcheck={false}
          autocapitalize="none"
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            state.open(currentTarget, false);
          }}
          onBlur={() => {
            state.close();
            // Whatever is done next is done with what stands here.
            tellNow();
          }}
          onClick={state.close}
          onKeyDown={answerKey}
        />
        {completion && (
          <SuggestionList
            id={list}
            suggestions={completion.suggestions.map(named)}
            active={active}
            anchor={field}
            onTake={(at) => field.current && state.take(field.current, at)}
          />
        )}
        {typed !== '' && (
          <button
            type="button"
            class="icon-button search-clear"
            aria-label={i18n.t('search.clearWords')}
            title={i18n.t('search.clearWords')}
            onClick={() => {
              setTyped('');
              field.current?.focus();
            }}
          >
            <Icon of={X} />
          </button>
        )}
        <SearchProblems id={told} problems={problems} />
      </search>
      <SuggestionCount count={completion?.suggestions.length ?? 0} />
    </>
  );
}

/**
 * What is typed; it is told at once, once the typing rests, or when `tellNow` says so, and follows other
 * changes.
 */
function useTyped({ text, isQuick, onText }: Props): {
  typed: string;
  setTyped: (typed: string) => void;
  tellNow: () => void;
} {
  const [typed, setTyped] = useState(text);
  // What was told and hasn't come back yet, and what the page knows or will.
  const told = useRef<string[]>([]);
  const last = useRef(text);
  useEffect(() => {
    const at = told.current.indexOf(text);
    told.current = told.current.slice(at + 1);
    // What comes back from here may be older than what has been typed since.
    if (at >= 0) return;
    told.current = [];
    last.current = text;
    setTyped(text);
  }, [text]);
  function tellNow(): void {
    if (typed === last.current) return;
    last.current = typed;
    told.current.push(typed);
    onText(typed);
  }
  useLayoutEffect(() => {
    if (isQuick) return tellNow();
    const timer = setTimeout(tellNow, typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, setTyped, tellNow };
}

function knownOf({ offers: { categories, tags }, queries }: Props): Known {
  return {
    tags,
    queryNames: queries.map(({ name }) => name),
    categories: [...categories.keys()].map((id) => ({ id, name: categoryName(id) ?? '' })),
  };
}

function named(suggestion: Suggestion): { insert: string; name: string } {
  return { insert: suggestion.insert, name: nameOf(suggestion) };
}

function nameOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'prefix') return i18n.t(`search.prefix.${suggestion.prefix}`);
  if (suggestion.kind === 'state') return i18n.t(`search.states.${suggestion.name}`);
  return suggestion.kind === 'category' ? suggestion.name : '';
}
