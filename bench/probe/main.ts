import * as fill from './fill';
import * as ingest from './ingest';
import * as lists from './lists';
import * as query from './query';
import * as rivals from './rivals';
import * as search from './search';

/** What the bench calls in a page of the extension, by name. */
export const probe = { ...fill, ...ingest, ...lists, ...query, ...rivals, ...search };

Object.assign(globalThis, { probe });
