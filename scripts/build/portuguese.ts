type Asset = { relativeDest: string };

const brazil = '_locales/pt_BR/messages.json';
const portugal = '_locales/pt_PT/messages.json';

/**
 * Gives the readers of Portugal the words of Brazil, from one file of ours. Chrome's store knows no `pt`
 * for both, and neither browser shows `pt_BR` to them by itself.
 * https://developer.chrome.com/docs/extensions/reference/api/i18n#locales
 */
export function addPortugal(_: unknown, assets: Asset[]): void {
  const words = assets.find(({ relativeDest }) => relativeDest.replaceAll('\\', '/') === brazil);
  if (words) assets.push({ ...words, relativeDest: portugal });
}
