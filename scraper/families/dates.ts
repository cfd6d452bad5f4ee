import { isDigit, isSpace } from "./scan.ts";

const SEPARATORS = "-/.年月—–－\u2010\u2011";

function iso(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}

/** Reads one number of at most `most` digits; spaces around it are passed over. */
function digits(text: string, from: number, most: number): { value: number; next: number } | null {
  let i = from;
  while (isSpace(text[i])) i++;
  const start = i;
  while (i - start < most && isDigit(text[i])) i++;
  if (i === start) return null;
  const value = Number(text.slice(start, i));
  while (isSpace(text[i])) i++;
  return { value, next: i };
}

/**
 * The first complete date in a text, as ISO 8601: 2024-01-02, 2024/1/2, 2024年1月2日, 2024.01.02, also with dashes of
 * all widths and with white space between the parts, as some lists split them.
 */
export function findDate(text: string): string | null {
  for (let i = 0; i + 7 < text.length; i++) {
    if ((text[i] !== "1" && text[i] !== "2") || isDigit(text[i - 1])) continue;
    if (!isDigit(text[i + 3]) || isDigit(text[i + 4])) continue;
    const year = digits(text, i, 4);
    if (!year || year.value < 1990 || !SEPARATORS.includes(text[year.next] ?? " ")) continue;
    const month = digits(text, year.next + 1, 2);
    if (!month || !SEPARATORS.includes(text[month.next] ?? " ")) continue;
    const day = digits(text, month.next + 1, 2);
    const found = day ? iso(year.value, month.value, day.value) : null;
    if (found) return found;
  }
  return null;
}

/** The date that an address carries: /t20240102_1.html, /2024/1/2/, /2024-01/02/; null where it carries none. */
export function dateInAddress(address: string): string | null {
  const path = new URL(address).pathname;
  const found = findDate(path);
  if (found) return found;
  for (let i = 0; i + 8 <= path.length; i++) {
    if (!isDigit(path[i]) || isDigit(path[i - 1]) || isDigit(path[i + 8])) continue;
    const eight = path.slice(i, i + 8);
    if (![...eight].every(isDigit)) continue;
    const date = iso(Number(eight.slice(0, 4)), Number(eight.slice(4, 6)), Number(eight.slice(6)));
    if (date) return date;
  }
  return null;
}

/** A time in seconds or milliseconds since 1970 as the day it was in China (+08:00). */
export function dayInChina(stamp: number): string | null {
  const ms = stamp < 1e11 ? stamp * 1000 : stamp;
  if (!Number.isFinite(ms) || ms < 6.3e11 || ms > 4.1e12) return null;
  return new Date(ms + 8 * 3600_000).toISOString().slice(0, 10);
}
