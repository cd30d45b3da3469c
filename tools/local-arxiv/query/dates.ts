const RANGE = /submittedDate:\[([\d-]{4,14}) TO ([\d-]{4,14})\]/g;

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function fillStart(date: string): string {
  if (date.length === 4) return `${date}01010000`;
  if (date.length === 6) return `${date}010000`;
  return date.length === 8 ? `${date}0000` : date.slice(0, 12);
}

function fillEnd(date: string): string {
  if (date.length === 4) return `${date}12312359`;
  if (date.length === 6) {
    return `${date}${lastDay(Number(date.slice(0, 4)), Number(date.slice(4)))}2359`;
  }
  return date.length === 8 ? `${date}2359` : date.slice(0, 12);
}

/** Rewrites `submittedDate:[A TO B]` as the quoted range the parser takes, partial dates filled. */
export function quoteDateRanges(query: string): string {
  return query.replace(
    RANGE,
    (_, start: string, end: string) => `submittedDate:"${fillStart(start)} TO ${fillEnd(end)}"`,
  );
}
