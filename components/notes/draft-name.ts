/** Under which name a note is kept in a page's memory while it is typed. */
export function draftName(id: string): string {
  return `note:${id}`;
}
