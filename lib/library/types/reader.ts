/** Which revisions the reader wants to see: any, of starred papers, with another abstract, none. */
export type RevisionRule = 'any' | 'starred' | 'abstract' | 'never';

/** Of which new papers a notification may tell: of none, of all, of those a rule points out. */
export type NotifyRule = 'never' | 'new' | 'highlighted';

/** A question the reader keeps asking arXiv; "query" on screen. */
export type SavedQuery = {
  id: string;
  name: string;
  /** arXiv's `search_query`, as the reader wrote it. */
  text: string;
  /** Place in the reader's list, ascending. */
  order: number;
  paused: boolean;
  /** Of which new papers a notification may tell; read it by `notifyRule`. */
  notify: NotifyRule | boolean;
  /** Which revisions of its papers are shown; any, where nothing is said. */
  revisions?: RevisionRule;
  /**
   * arXiv's time of the first check of this text that went through; papers found until then are
   * the baseline. Missing: the next check makes the baseline.
   */
  baseline?: number;
};

/**
 * What the reader wants pointed out or kept quiet: papers that match a text in arXiv's query language,
 * of one saved query or of all.
 */
export type ReaderRule = {
  id: string;
  kind: 'highlight' | 'mute';
  text: string;
  queryId?: string;
  order: number;
};

/** What the reader searched for and wants to come back to; each part as it was written. */
export type SavedFilter = {
  id: string;
  name: string;
  /** Place among the others, ascending. */
  order: number;
  view: string;
  queryId?: string;
  text?: string;
  category?: string;
  state?: string;
  sort?: string;
};

/**
 * When the reader last changed what of a row, by the computer's clock, epoch milliseconds. What has no
 * time here was last changed at a time that nobody knows, and before all times that are known.
 */
export type EditTimes = {
  /** Table and id of the row: `marks/2601.00464`; the settings' is `settings`. */
  id: string;
  /** The latest of its times. */
  at: number;
  fields: Record<string, number>;
  /** Positive when a tag was last added, negative when it was last removed. */
  tags?: Record<string, number>;
  /** When the row was deleted; a row that is there again has later times. */
  gone?: number;
  /** Set while it hasn't gone to the reader's other devices; it never leaves this one. */
  unsent?: 1;
};
