/** Copies a text, with its form for pages and letters if it has one; throws where it may not. */
export async function copyText({ text, html }: { text: string; html?: string }): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const forms = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
