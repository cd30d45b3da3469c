import type { ComponentChildren, JSX } from 'preact';

/** One of a few, each said in words. */
export type ChoiceOption<Value extends string> = {
  value: Value;
  words: string;
  /** A control that belongs to this choice. */
  more?: ComponentChildren;
};

/** A choice of one out of a few; it counts at once. */
export function ChoiceField<Value extends string>({
  name,
  legend,
  value,
  options,
  onChoose,
}: {
  name: string;
  legend: string;
  value: Value;
  options: readonly ChoiceOption<Value>[];
  onChoose: (value: Value) => void;
}): JSX.Element {
  return (
    <fieldset class="choice-field">
      <legend>{legend}</legend>
      {options.map((option) => (
        <div class="choice-line" key={option.value}>
          <label class="option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.words}
          </label>
          {option.more}
        </div>
      ))}
    </fieldset>
  );
}
