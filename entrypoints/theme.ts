import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dressEarly } from './shared/dress-early';

/** Runs in a page's head, before its first paint. */
export default defineUnlistedScript(dressEarly);
