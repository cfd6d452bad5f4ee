/** Kinds of characters, by code unit. All linear, none by pattern. */

/** CJK unified ideographs of the basic plane, extension A and compatibility, and 〇. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007
  );
}

/** The ideographs that nearly all of a text consists of: told by two comparisons to be no mark, before a table is asked. */
export const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** White space that may stand inside a line: space, tab, no-break and ideographic spaces, zero-width ones. */
export function isBlank(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f
  );
}

export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Full-width forms as their ASCII twins, and look-alike brackets, dots and percent signs as one; others as they are. */
export function fold(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  switch (code) {
    case 0x3014: // 〔
    case 0x5b: // [
    case 0x3010: // 【
    case 0xfe59:
      return 0x28;
    case 0x3015:
    case 0x5d: // ]
    case 0x3011:
    case 0xfe5a:
      return 0x29;
    case 0xfe6a: // ﹪
    case 0x066a:
      return 0x25;
    case 0xfe50: // ﹐ and the other small forms
      return 0x2c;
    case 0xfe51:
      return 0x3001;
    case 0xfe54: // ﹔
      return 0x3b;
    case 0xfe55:
      return 0x3a;
    case 0xfe52: // ﹒ is a decimal point
      return 0x2e;
    case 0xff61: // 。 half-width
      return 0x3002;
    case 0xff64: // 、 half-width
      return 0x3001;
    case 0x00d7: // ×
    case 0x2716:
    case 0x2573: // ╳
    case 0x3007 + 0x10000:
      return 0x2a;
    default:
      return code;
  }
}

/** A table of the basic plane in which the given characters are 1. */
export function tableOf(characters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const c of characters) table[c.charCodeAt(0)] = 1;
  return table;
}

/**
 * The text with each code unit put through a table of the basic plane, in a string of its own and not of pieces; the text
 * itself where nothing changes.
 */
export function mapped(text: string, table: Uint16Array): string {
  let i = 0;
  while (i < text.length && table[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
  if (i === text.length) return text;
  const codes = text.length <= SCRATCH.length ? SCRATCH : new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = table[text.charCodeAt(at)] ?? 0;
  return Buffer.from(codes.buffer, 0, 2 * text.length).toString("utf16le");
}

/** Room for the code units of most texts. */
const SCRATCH = new Uint16Array(4096);

/** What each code unit of the basic plane becomes. */
export function mapping(of: (code: number) => number): Uint16Array {
  return Uint16Array.from({ length: 0x10000 }, (_, code) => of(code));
}
