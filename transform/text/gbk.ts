import { decodeAs } from "../decode/decoders.ts";

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const LAST_TRAIL = 0xfe;

let tables: { bytes: Uint16Array; characters: Uint16Array } | null = null;

/** The double bytes of GBK and their characters, each by the other; 0 where there is none, private use left out. */
function gbk(): { bytes: Uint16Array; characters: Uint16Array } {
  if (tables !== null) return tables;
  const bytes = new Uint16Array(0x10000);
  const characters = new Uint16Array(0x10000);
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
      const character = trail === 0x7f ? "" : decodeAs(Uint8Array.of(lead, trail), "gb18030");
      const code = character.length === 1 ? character.charCodeAt(0) : 0;
      if (code < 0x80 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) continue;
      characters[(lead << 8) | trail] = code;
      bytes[code] ||= (lead << 8) | trail;
    }
  }
  tables = { bytes, characters };
  return tables;
}

/** The two GBK bytes of a character as one number, lead byte first; 0 where GBK has not got it. */
export const bytesOf = (code: number): number => gbk().bytes[code] ?? 0;

/** The character of two GBK bytes; the empty string where they are none. */
export function characterOf(lead: number, trail: number): string {
  const code = gbk().characters[(lead << 8) | trail] ?? 0;
  return code === 0 ? "" : String.fromCharCode(code);
}

export const isLead = (byte: number): boolean => byte >= FIRST_LEAD && byte <= LAST_LEAD;

/** Whether a byte may be an ASCII character by itself and the second byte of a double one as well. */
export const isLowTrail = (byte: number): boolean => byte >= FIRST_TRAIL && byte <= 0x7e;
