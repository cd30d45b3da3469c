import { i18n } from '#i18n';

const unit = 1000;

/** Says how large a file is, in the page's language. */
export function sizeWords(bytes: number): string {
  const isLarge = bytes >= unit * unit;
  const size = isLarge ? bytes / unit / unit : Math.max(1, Math.round(bytes / unit));
  return new Intl.NumberFormat(i18n.t('language'), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  }).format(size);
}
