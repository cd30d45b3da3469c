import { answerOf } from './idb';

/** A part of the index that is never changed but for its dead. */
export type Segment = {
  number: number;
  /** How many papers it holds, the dead ones too. */
  size: number;
  /** Numbers of papers that have changed or gone since, rising. */
  dead: readonly number[];
};

/** Segments that are being put together. */
export type Merge = {
  into: number;
  from: readonly number[];
  /** Which of their papers were dead at the start and are left out, for each segment. */
  left: readonly (readonly number[])[];
  /** The last term that is written. */
  after?: string;
  /** How many blocks and lists of first terms are written. */
  blocks: number;
  lists: number;
};

/** All that is known of the index; written in one transaction with what it tells of. */
export type State = {
  form: number;
  /** Counts up with each change, so that a page knows whether what it read is still so. */
  version: number;
  /** Papers up to this id are read; nothing once all are. */
  reading?: string;
  segments: readonly Segment[];
  /** The number of the next segment. */
  next: number;
  merge?: Merge;
};

/** Counts up whenever the same papers would be indexed otherwise. */
export const form = 1;

/** An index in which nothing stands. */
const empty: State = { form, version: 0, reading: '', segments: [], next: 1 };

const key = 'state';

/** Reads the state in a transaction; an index of another form is as good as none. */
export async function readState(transaction: IDBTransaction): Promise<State> {
  const held: State | undefined = await answerOf(transaction.objectStore('state').get(key));
  return held?.form === form ? held : empty;
}

/** Writes the next state in a transaction. */
export function writeState(transaction: IDBTransaction, state: State): void {
  transaction.objectStore('state').put({ ...state, version: state.version + 1 }, key);
}
