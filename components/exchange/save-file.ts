/** Hands a text or a file's content to the browser as a file to save. */
export function saveFile(name: string, content: string | Blob, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file's content by the next turn at the latest.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
