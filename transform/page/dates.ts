const DIGITS = "0123456789";
const WIDE_DIGITS = "０１２３４５６７８９";
const HAN_DIGITS = "〇一二三四五六七八九";
const SEPARATORS = new Set([..."-–—－/／.．年月日号號"]);

/** A date found in a text: ISO 8601, and where it stands. */
export interface FoundDate {
  date: string;
  start: number;
  end: number;
}

/** Values of digits in all their forms by character, -1 for any other. `零`, `○` and the letter O are zeros as well. */
const VALUES = new Int8Array(0x10000).fill(-1);
for (const digits of [DIGITS, WIDE_DIGITS, HAN_DIGITS])
  for (const [value, char] of [...digits].entries()) VALUES[char.charCodeAt(0)] = value;
for (const zero of "零○O") VALUES[zero.charCodeAt(0)] = 0;

/** The value of the digit at a place of the text, -1 where none stands there. */
const digitAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? (VALUES[text.charCodeAt(at)] ?? -1) : -1;

/**
 * The first date with year, month and day in a text that begins between `from` and `to`: `2023-11-23`, `2023年11月23日`,
 * `2023.1.3`, `20231123` where it stands alone, `二〇二三年十一月二十三日`, and `23.11.2023` before a time. Years run from
 * 1949 to 2099. Linear.
 */
export function findDate(text: string, from = 0, to = text.length): FoundDate | null {
  const last = Math.min(to, text.length);
  for (let at = from; at < last; at++) {
    // A date has two digits side by side at its head, however it is written.
    if (digitAt(text, at) < 0 || (digitAt(text, at + 1) < 0 && text[at + 1] !== ".")) continue;
    if (digitAt(text, at - 1) >= 0) continue;
    const found = dateAt(text, at) ?? dayFirst(text, at);
    if (found !== null) return found;
  }
  return null;
}

/** The date that begins at `at`, where one does. */
export function dateAt(text: string, at: number): FoundDate | null {
  const year = yearAt(text, at);
  if (year === null) return null;
  const compact = compactDate(text, at, year);
  if (compact !== null) return compact;
  const month = partAt(text, at + 4);
  if (month === null || month.value < 1 || month.value > 12) return null;
  const day = partAt(text, month.end);
  if (day === null) return null;
  const date = isoDate(year, month.value, day.value);
  const closes = text[day.end] === "日" || text[day.end] === "号" || text[day.end] === "號";
  return date === null ? null : { date, start: at, end: day.end + (closes ? 1 : 0) };
}

/** 31.01.2016  09:35: the day first, as some mirrors print it; only a time behind tells it from a number of another kind. */
function dayFirst(text: string, at: number): FoundDate | null {
  if (text[at + 1] !== "." && text[at + 2] !== ".") return null;
  const found = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}) {1,4}[0-9]{1,2}:[0-9]{2}/.exec(text.slice(at, at + 20));
  if (found === null) return null;
  const [, day, month, year] = found.map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1949 || year > 2099) return null;
  const date = isoDate(year, month, day);
  return date === null ? null : { date, start: at, end: at + (found[1]?.length ?? 0) + (found[2]?.length ?? 0) + 6 };
}

function yearAt(text: string, at: number): number | null {
  let year = 0;
  for (let i = 0; i < 4; i++) {
    const value = digitAt(text, at + i);
    if (value < 0) return null;
    year = year * 10 + value;
  }
  return year >= 1949 && year <= 2099 ? year : null;
}

function compactDate(text: string, at: number, year: number): FoundDate | null {
  let rest = 0;
  for (let i = 4; i < 8; i++) {
    const value = DIGITS.indexOf(text[at + i] ?? "x");
    if (value < 0) return null;
    rest = rest * 10 + value;
  }
  if (DIGITS.includes(text[at + 8] ?? "x")) return null;
  const date = isoDate(year, Math.floor(rest / 100), rest % 100);
  return date === null ? null : { date, start: at, end: at + 8 };
}

/** A month or a day after its separator: Arabic digits, or Chinese numerals up to 三十一. */
function partAt(text: string, from: number): { value: number; end: number } | null {
  let at = from;
  while (text[at] === " ") at++;
  if (!SEPARATORS.has(text[at] ?? "")) return null;
  at++;
  while (text[at] === " ") at++;
  const start = at;
  let value = 0;
  let tens = false;
  while (at - start < 3) {
    const char = text[at];
    if (char === "十" && !tens) {
      value = (value === 0 ? 1 : value) * 10;
      tens = true;
    } else {
      const unit = digitAt(text, at);
      if (unit < 0 || (at - start === 2 && !tens)) break;
      value = tens ? value + unit : value * 10 + unit;
    }
    at++;
  }
  if (at === start || DIGITS.includes(text[at] ?? "x")) return null;
  return { value, end: at };
}

/** ISO 8601, null where no such day exists. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > length) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The date that an address carries, in the forms of the content systems: `/2023/11/23/`, `/2023-11/23/`, `/t20231123_9`,
 * `/20231123/`, `/art/2021/12/1/`. Null where it holds a month alone, or nothing.
 */
export function dateOfUrl(url: string): string | null {
  const cut = url.indexOf("?");
  const path = (cut < 0 ? url : url.slice(0, cut)).slice(0, 2000);
  const start = path.indexOf("/", path.indexOf("//") + 2);
  if (start < 0) return null;
  for (let at = start; at < path.length; at++) {
    if (DIGITS.includes(path[at] ?? "x") && !DIGITS.includes(path[at - 1] ?? "x")) {
      const found = dateAt(path, at);
      if (found !== null && found.date <= "2099") return found.date;
    }
  }
  return null;
}
