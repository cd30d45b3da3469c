import { createContext } from 'preact';
import type { PreviewReply } from '@/lib/watch/preview';

/** Asks arXiv itself for a preview of a query; only pages that can ask provide it. */
export const AskContext = createContext<((text: string) => Promise<PreviewReply>) | undefined>(
  undefined,
);
