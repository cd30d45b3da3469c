import { createContext } from 'preact';

/**
 * Fetches the text of a removed paper again and says whether arXiv told of it; only pages that can ask
 * provide it, and show what came by themselves.
 */
export const FetchContext = createContext<((id: string) => Promise<boolean>) | undefined>(
  undefined,
);
