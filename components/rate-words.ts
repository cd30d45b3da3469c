import { locale } from './locale';

/** Writes how many a day: "2.7", "120", "0.07". */
export function rateWords(perDay: number): string {
  const maximumFractionDigits = perDay < 0.1 ? 2 : perDay < 100 ? 1 : 0;
  return new Intl.NumberFormat(locale(), { maximumFractionDigits }).format(perDay);
}
