// What the reader does, behind one door: pages show themselves before they load it.
export { archive, changeTags, markRead, markUnread, readLater, star, writeNote } from './actions';
export { decideAside } from './decide-aside';
export { removeFilter, renameFilter, saveFilter } from './filters';
export { addQueries, changeQuery, orderQueries, removeQuery } from './queries';
export { readBelow, readOlder } from './read-rest';
export { readSnapshot } from './read-snapshot';
export { decide, decisionsOf, journalEnd, takeBackDecision, undoRun } from './triage';
export { redoLatest, undoLatest } from './undo';

type ChangeRules = typeof import('./change-rules');
type PutBack = typeof import('./put-back');
type Restore = typeof import('./restore');

// The matcher comes with these alone: the popup has no room for it.
export const addRule: ChangeRules['addRule'] = async (...given) =>
  (await import('./change-rules')).addRule(...given);
export const changeRule: ChangeRules['changeRule'] = async (...given) =>
  (await import('./change-rules')).changeRule(...given);
export const removeRule: ChangeRules['removeRule'] = async (...given) =>
  (await import('./change-rules')).removeRule(...given);
export const putBack: PutBack['putBack'] = async (...given) =>
  (await import('./put-back')).putBack(...given);
export const restoreTo: Restore['restoreTo'] = async (...given) =>
  (await import('./restore')).restoreTo(...given);
