/**
 * Reads a file as UTF-8 with every sign of it, its byte order mark included; undefined where it is
 * something else, since writing it again would break it.
 */
export async function readText(file: Blob): Promise<string | undefined> {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
