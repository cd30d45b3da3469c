import { readAcceptance } from './read-acceptance';
import { isWithdrawn } from './read-withdrawal';

/** What authors plainly say about their paper in arXiv's comment field. */
type CommentNews = {
  withdrawn?: true;
  /** Accepted, published or in press, in the comment's own words. */
  accepted?: { words: string };
};

/** Reads what a comment plainly says; what it says in other words or denies is left out. */
export function readComment(comment: string): CommentNews {
  const text = comment.replace(/\s+/g, ' ').trim();
  const words = readAcceptance(text);
  return {
    ...(isWithdrawn(text) && { withdrawn: true }),
    ...(words !== undefined && { accepted: { words } }),
  };
}
