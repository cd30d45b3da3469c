/**
 * Gives the bytes of what was packed, gzip. Of a text that is damaged it gives what stands before the
 * damage.
 */
export function zippedBytes(packed: string): Uint8Array<ArrayBuffer> {
  const sound = /^[A-Za-z0-9+/]*/.exec(packed)?.[0] ?? '';
  const whole = sound.slice(0, sound.length - (sound.length % 4)) + tail(packed, sound.length);
  return Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0));
}

/** The last letters of a sound text, which fill no group of four by themselves. */
function tail(packed: string, sound: number): string {
  const rest = packed.slice(sound - (sound % 4));
  return /^[A-Za-z0-9+/]{2,3}={1,2}$/.test(rest) ? rest : '';
}
