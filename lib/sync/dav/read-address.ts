/** Why what the reader typed is no address of a folder. */
export type AddressProblem = 'none' | 'notHttps' | 'noAddress' | 'hasName';

/** A folder's address with its final slash, and the pattern of the permission it needs. */
export type FolderAddress = { address: string; origin: string };

/** Reads what the reader typed as the address of a WebDAV folder; what is missing in front is `https`. */
export function readAddress(typed: string): FolderAddress | AddressProblem {
  const text = typed.trim();
  if (text === '') return 'none';
  // Nextcloud shows its address as `davs://` to file managers.
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? text.replace(/^davs:/i, 'https:')
    : `https://${text}`;
  if (!URL.canParse(whole)) return 'noAddress';
  const url = new URL(whole);
  if (url.protocol !== 'https:') return 'notHttps';
  if (url.username || url.password) return 'hasName';
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  // Patterns of hosts name no port: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
  return { address: `${url.origin}${path}`, origin: `https://${url.hostname}/*` };
}
