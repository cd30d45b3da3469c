import { wordsOf } from './words-of';

/** Answers like the browser's getMessage in English. */
export const english = wordsOf('en');
