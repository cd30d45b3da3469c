import type { Exported, TransferPort } from '@/components/transfer/transfer-port';
import { database as db } from '@/lib/library/database';
import { deviceId } from '@/lib/sync/device';
import { removeLeftovers, temporaryFile } from '@/lib/sync/export/temporary-file';
import { writeLibrary } from '@/lib/sync/export/write-library';
import { applyImport } from '@/lib/sync/import/apply-import';
import { planImport } from '@/lib/sync/import/plan-import';
import { takePapers } from '@/lib/sync/import/take-papers';
import { openFile } from '@/lib/sync/open-file';
import { mergeSettings, ownSettings } from '@/lib/sync/own-settings';
import { readLines } from '@/lib/sync/read-lines';
import { bringWhatMatters } from '@/lib/watch/papers-to-bring';

const { locks, storage } = navigator;
const now = () => Date.now();
const lines = async (file: Blob) => readLines(await openFile(file));

const write: TransferPort['write'] = async (watch): Promise<Exported> => {
  const device = await deviceId(Math.random);
  const temporary = await temporaryFile(storage, locks, crypto.randomUUID());
  try {
    await writeLibrary({ db, now, device }, await ownSettings(), temporary.sink, watch);
    const day = new Date().toLocaleDateString('sv');
    const file = await temporary.finish(`arxiv-daily-${day}.jsonl.gz`);
    return { file, remove: temporary.remove };
  } catch (error) {
    await temporary.remove();
    throw error;
  }
};

/** The browser, the clock and the database of this page. */
export const transfer: TransferPort = {
  write,
  plan: async (file) => planImport(db, await ownSettings(), await lines(file)),
  takePapers: async (file, onProgress) => takePapers(db, await lines(file), onProgress),
  apply: async (plan, confirmed) => {
    const entry = await applyImport({ db, now }, plan.sides, { confirmed });
    // A file may tell of papers it doesn't hold.
    if (entry) await bringWhatMatters(await db.marks.count());
    return entry;
  },
  applySettings: (plan) => mergeSettings({ locks, now }, plan.sides),
  clear: () => removeLeftovers(storage, locks),
};
