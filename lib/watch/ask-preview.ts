import { ask } from './messages';
import type { PreviewReply } from './preview';

/** Asks the background for arXiv's own answer to a query that isn't saved. */
export function askForPreview(text: string): Promise<PreviewReply> {
  return ask({ type: 'preview', text });
}
