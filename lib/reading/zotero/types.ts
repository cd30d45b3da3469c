/** What became of papers sent to Zotero. */
export type ZoteroOutcome =
  /** Saved; `count` is missing where Zotero didn't say how many. */
  | { kind: 'imported'; count?: number }
  /**
   * Nobody there, or nobody who talks to us. Zotero closes the line on strangers on purpose, so
   * that the two can't be told apart, and a browser without permission for 127.0.0.1 says the same.
   */
  | { kind: 'unreachable' }
  /** Sent, but not answered in time: the papers may have arrived. */
  | { kind: 'no-answer' }
  /** Zotero runs and won't have us (403, said by older versions). */
  | { kind: 'refused' }
  /** The library chosen in Zotero can't be written to. */
  | { kind: 'read-only' }
  /** Zotero has no importer for what it got (400), as if it were no paper at all. */
  | { kind: 'not-understood' }
  /** This session was sent before (409), so nothing was saved twice. */
  | { kind: 'sent-before' }
  /** Anything else, also from another program on Zotero's port. */
  | { kind: 'failed'; status: number };
