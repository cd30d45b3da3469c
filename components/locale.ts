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

/** Writes names in a row as the reader's language does: "one, two, and three". */
export function listWords(names: readonly string[]): string {
  return new Intl.ListFormat(locale()).format(names);
}

/** Writes a whole number as the reader's language does. */
export function numberWords(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}
