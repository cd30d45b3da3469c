import { createContext } from 'preact';
import type { Entry } from '@/lib/library/journal';
import type { Progress } from '@/lib/sync/export/write-library';
import type { ImportPlan } from '@/lib/sync/import/plan-import';

/** An exported library, on disk until it is removed. */
export type Exported = { file: File; remove(): Promise<void> };

type Watch = { signal: AbortSignal; onProgress(progress: Progress): void };

/** What brings libraries out of this browser and into it. */
export type TransferPort = {
  /** Rejects with the signal's reason when it is aborted. */
  write(watch: Watch): Promise<Exported>;
  /** Says what a file would change, and changes nothing. */
  plan(file: Blob): Promise<ImportPlan>;
  /** Takes the papers of a file, which are arXiv's word and no action of the reader. */
  takePapers(file: Blob, onProgress: (done: number) => void): Promise<number>;
  /** Merges what the reader did as one action; rejects where more rows would go than was confirmed. */
  apply(plan: ImportPlan, confirmed: boolean): Promise<Entry | undefined>;
  /** Merges settings; gives the way back, undefined when none changed. */
  applySettings(plan: ImportPlan): Promise<(() => Promise<void>) | undefined>;
  /** Removes what exports of pages that died have left. */
  clear(): Promise<void>;
};

/** Loads it when it is first needed. */
export const TransferContext = createContext<() => Promise<TransferPort>>(() =>
  Promise.reject(new Error('transfer: nobody brings libraries here')),
);
