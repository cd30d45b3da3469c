import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberWords } from './locale';
import { useSettled } from './use-settled';

type Props = {
  id: string;
  /** What each would put there, and what that is called. */
  suggestions: readonly { insert: string; name: string }[];
  active: number | undefined;
  /** What they belong under. */
  anchor: RefObject<HTMLElement | null>;
  onTake: (at: number) => void;
};

/** The list has no scroll bar, which nobody could reach by keys; it moves along with the choice. */
const SHOWN = 8;

/** The id of one suggestion's element, for `aria-activedescendant`. */
export function suggestionId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** What could stand at the caret. The focus stays in the field. */
export function SuggestionList({ id, suggestions, active, anchor, onTake }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    function place(): void {
      if (box.current && anchor.current) placeUnder(box.current, anchor.current);
    }
    place();
    addEventListener('resize', place);
    return () => removeEventListener('resize', place);
  });
  const count = suggestions.length;
  const first = Math.max(0, Math.min((active ?? 0) - SHOWN / 2, count - SHOWN));
  const after = count - first - SHOWN;
  return (
    <div ref={box} class="suggestions">
      <div id={id} role="listbox" tabIndex={-1} aria-label={i18n.t('suggest.list')}>
        {suggestions.slice(first, first + SHOWN).map((suggestion, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and answers the keys.
          <div
            key={suggestion.insert}
            class="suggestion"
            id={suggestionId(id, first + i)}
            role="option"
            tabIndex={-1}
            aria-selected={first + i === active}
            aria-setsize={count}
            aria-posinset={first + i + 1}
            // The field must not lose its focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(first + i)}
          >
            <span class="suggestion-text">{suggestion.insert}</span>
            <span class="suggestion-name">{suggestion.name}</span>
          </div>
        ))}
      </div>
      {after > 0 && (
        <p class="suggestions-more">{i18n.t('suggest.more', after, [numberWords(after)])}</p>
      )}
    </div>
  );
}

function placeUnder(box: HTMLElement, letter: HTMLElement): void {
  const width = box.offsetParent?.clientWidth ?? 0;
  const left = Math.max(0, Math.min(letter.offsetLeft, width - box.offsetWidth));
  box.style.left = `${left}px`;
  box.style.top = `${letter.offsetTop + letter.offsetHeight + 2}px`;
}

/** Says that there is something to choose from, since a field can't say it of itself. */
export function SuggestionCount({ count }: { count: number }): JSX.Element {
  const words = useSettled(count > 0 ? i18n.t('suggest.count', count, [`${count}`]) : '');
  return (
    <p class="spoken" role="status">
      {words}
    </p>
  );
}
