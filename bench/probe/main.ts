import * as fill from './fill';
import * as lists from './lists';

/** What the bench calls in a page of the extension, by name. */
export const probe = { ...fill, ...lists };

Object.assign(globalThis, { probe });
