/** Takes the offer out of the page's address, so that a reload doesn't make it again. */
export function clearHash(): void {
  if (location.hash) history.replaceState(null, '', location.pathname);
}
