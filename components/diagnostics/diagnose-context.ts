import { createContext } from 'preact';
import type { BrowserFacts } from '@/lib/watch/diagnosis/browser-facts';

/** Reads what the browser says of the watching; the page's root provides it. */
export const DiagnoseContext = createContext<(() => Promise<BrowserFacts>) | undefined>(undefined);
