import type { ComponentChild, JSX } from 'preact';
import { textHere } from '../locale';

type Props = {
  /** Gives the sentence with this sign where its fields stand. */
  words: (gap: string) => string;
  fields: readonly ComponentChild[];
};

/** A sentence with fields in their places, wherever a language puts them. */
export function Sentence({ words, fields }: Props): JSX.Element {
  return (
    <p>
      {words(textHere)
        .split(textHere)
        .flatMap((part, index) => (index === 0 ? [part] : [fields[index - 1], part]))}
    </p>
  );
}
