import { i18n } from '#i18n';

/**
 * The language in which times are written: that of the words on screen, in the reader's regional
 * form where the browser has it.
 */
export function locale(): string {
  const language = i18n.t('language');
  const region = navigator.languages.find((tag) => tag.split('-')[0] === language);
  return region ?? language;
}

/**
 * Stands in the words of a plural for a text that isn't ours: its forms are parted at bars after
 * texts are put in, and such a text may have bars too. https://wxt.dev/guide/i18n/introduction
 */
export const textHere = '\uE000';

/** Puts a text in its place in words. */
export function withText(words: string, text: string): string {
  return words.replace(textHere, () => text);
}

/** Writes names in a row as the reader's language does: "one, two, and three". */
export function listWords(names: readonly string[]): string {
  return new Intl.ListFormat(locale()).format(names);
}

/** Writes a whole number as the reader's language does. */
export function numberWords(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}
