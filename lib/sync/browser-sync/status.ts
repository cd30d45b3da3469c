import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the browser's own sync holds of the library, for the reader to see. */
export const browserSyncStatus = v.object({
  gauge: v.optional(
    v.object({
      /** Bytes, as browsers count them. */
      used: count,
      quota: count,
      /** Starred papers and those to be read later: how many fit, of how many there are. */
      papers: count,
      papersOf: count,
      /** Names of what else found no room. */
      out: v.array(v.string()),
    }),
  ),
  /** What the reader has to decide: so much of what is here would be removed. */
  question: v.optional(v.object({ removes: count, of: count })),
  /** What they decided: to keep what is here, or not. */
  keeps: v.optional(v.boolean()),
  /** How often in a row the browser has refused to take it. */
  failed: v.optional(count),
});

export type BrowserSyncStatus = v.InferOutput<typeof browserSyncStatus>;
