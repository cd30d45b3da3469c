import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';

/** What a query form is for, where there may be another one on the page. */
export const FormName = createContext<string | undefined>(undefined);

/** A label that tells the parts of one form from those of another. */
export function usePartLabel(words: string): string {
  const form = useContext(FormName);
  return form === undefined ? words : i18n.t('workbench.part', [words, form]);
}
