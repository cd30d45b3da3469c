/** What is sent back, before a fault of the transport touches it. */
export type Answer = {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
  /** How many papers it holds. */
  entries: number;
};

export const ATOM = 'application/atom+xml; charset=utf-8';
