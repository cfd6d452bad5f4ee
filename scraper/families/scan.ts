/**
 * Small linear scanners for script text and plain text: no pattern that could backtrack runs over what was fetched.
 */

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= "0" && c <= "9";
const isSpace = (c: string | undefined): boolean =>
  c === " " || c === "\t" || c === "\n" || c === "\r" || c === "\u3000" || c === "\u00a0";
const isWord = (c: string | undefined): boolean =>
  c !== undefined && ((c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || isDigit(c) || c === "_" || c === "$");

/**
 * The value that `key` is set to in script or attribute text: `key: 'v'`, `"key":"v"`, `key = v`, `key="v"`.
 * The first occurrence from `from` on that has a value; null where there is none.
 */
export function settingOf(text: string, key: string, from = 0): string | null {
  const lower = text.toLowerCase();
  const wanted = key.toLowerCase();
  for (let at = lower.indexOf(wanted, from); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (isWord(text[at - 1])) continue;
    let i = at + key.length;
    if (isWord(text[i])) continue;
    while (isSpace(text[i]) || text[i] === '"' || text[i] === "'") i++;
    if (text[i] !== ":" && text[i] !== "=") continue;
    i++;
    while (isSpace(text[i])) i++;
    const quote = text[i];
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, i + 1);
      if (end < 0 || end - i > 2000) continue;
      return text.slice(i + 1, end);
    }
    let end = i;
    while (end < text.length && end - i < 200 && !isSpace(text[end]) && !",;}&)<>\"'".includes(text[end] ?? "")) end++;
    if (end > i) return text.slice(i, end);
  }
  return null;
}

/** `settingOf` as a whole number. */
export function numberSetting(text: string, key: string): number | null {
  const value = settingOf(text, key);
  return value !== null && value.length < 10 && [...value].every(isDigit) ? Number(value) : null;
}

/** The arguments of the first call of `name(…)` in script text, quotes taken off; null where there is none. */
export function callArguments(text: string, name: string): string[] | null {
  for (let at = text.indexOf(`${name}(`); at >= 0; at = text.indexOf(`${name}(`, at + 1)) {
    // The definition `function name(a, b)` is no call.
    if (text.slice(Math.max(0, at - 12), at).includes("function")) continue;
    const open = at + name.length + 1;
    const close = text.indexOf(")", open);
    if (close < 0 || close - open > 500) return null;
    return text
      .slice(open, close)
      .split(",")
      .map((a) => trimQuotes(a.trim()));
  }
  return null;
}

function trimQuotes(s: string): string {
  const first = s[0];
  return (first === '"' || first === "'") && s.at(-1) === first && s.length > 1 ? s.slice(1, -1) : s;
}

/** All tokens of `length` hexadecimal digits that follow `prefix` directly. */
export function hexAfter(text: string, prefix: string, length: number): string | null {
  for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
    const token = text.slice(at + prefix.length, at + prefix.length + length);
    if (token.length === length && isHex(token)) return token;
  }
  return null;
}

export function isHex(s: string): boolean {
  for (const c of s) if (!(isDigit(c) || (c >= "a" && c <= "f") || (c >= "A" && c <= "F"))) return false;
  return s !== "";
}

export function isDigits(s: string | undefined): boolean {
  if (s === undefined || s === "") return false;
  for (const c of s) if (!isDigit(c)) return false;
  return true;
}

/** The number in «共52条», «总数：52», «共 52 篇»: how many rows a list says it has. Null where it says nothing. */
export function statedTotal(text: string): number | null {
  for (const lead of ["共", "总数", "总计", "合计"]) {
    for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + 1)) {
      let i = at + lead.length;
      const limit = i + 8;
      while (i < limit && !isDigit(text[i])) {
        if (!isSpace(text[i]) && !":：有".includes(text[i] ?? "x")) break;
        i++;
      }
      const start = i;
      while (isDigit(text[i]) && i - start < 8) i++;
      if (i === start) continue;
      const number = Number(text.slice(start, i));
      while (isSpace(text[i])) i++;
      if ("条篇项個个".includes(text[i] ?? "x") || text.startsWith("记录", i)) return number;
    }
  }
  return null;
}

export { isDigit, isSpace, isWord };
