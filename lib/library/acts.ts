// What the reader does, behind one door: pages show themselves before they load it.
export { archive, changeTags, markRead, markUnread, readLater, star, writeNote } from './actions';
export { decideAside } from './decide-aside';
export { addQueries, changeQuery, orderQueries, removeQuery } from './queries';
export { readSnapshot } from './read-snapshot';
export { redoLatest, undoLatest } from './undo';
