import type { ZoteroOutcome } from './types';

/**
 * Reads Zotero's answer to `/connector/import`: 201 and the items, 400, 409, or 500 which says
 * whether the library is to blame.
 * https://github.com/zotero/zotero/blob/main/chrome/content/zotero/xpcom/server/server_connector.js
 */
export function readOutcome(status: number, body: string): ZoteroOutcome {
  const said = parsed(body);
  if (status === 201)
    return { kind: 'imported', count: Array.isArray(said) ? said.length : undefined };
  if (status === 400) return { kind: 'not-understood' };
  if (status === 403) return { kind: 'refused' };
  if (status === 409) return { kind: 'sent-before' };
  if (isReadOnly(said)) return { kind: 'read-only' };
  return { kind: 'failed', status };
}

function isReadOnly(said: unknown): boolean {
  return (
    typeof said === 'object' &&
    said !== null &&
    'libraryEditable' in said &&
    said.libraryEditable === false
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
