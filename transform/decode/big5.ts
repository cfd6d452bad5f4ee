import iconv from "iconv-lite";

const LEADS = 0xfe - 0x81 + 1;
const TRAILS = 157;
const LINE_FEED = 0x0a;
let table: string[] | null = null;

/** Character of each Big5 pointer, Hong Kong's supplementary characters among them; an empty string where there is none. */
function pointers(): string[] {
  if (table !== null) return table;
  table = new Array<string>(LEADS * TRAILS).fill("");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const trails = Array.from({ length: 0xff - 0x40 }, (_, i) => 0x40 + i);
    const row = Buffer.from(trails.flatMap((trail) => [lead, trail, LINE_FEED]));
    const chars = iconv.decode(row, "big5-hkscs").split("\n");
    for (const [i, trail] of trails.entries()) {
      const pointer = pointerOf(lead, trail);
      const char = chars[i] ?? "";
      if (pointer !== null && !char.includes("\ufffd")) table[pointer] = char;
    }
  }
  return table;
}

function pointerOf(lead: number, trail: number): number | null {
  const low = trail >= 0x40 && trail <= 0x7e;
  if (!low && !(trail >= 0xa1 && trail <= 0xfe)) return null;
  return (lead - 0x81) * TRAILS + trail - (low ? 0x40 : 0x62);
}

/**
 * Decodes Big5 as the WHATWG standard's decoder does (Node's own loses Hong Kong's supplementary characters to private
 * use). A byte that begins no character gives U+FFFD, and an ASCII byte after it stands for itself.
 */
export function decodeBig5(bytes: Uint8Array): string {
  const chars = pointers();
  const parts: string[] = [];
  let ascii = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    if (at > ascii) parts.push(latin(bytes, ascii, at));
    const trail = bytes[at + 1];
    const pointer = lead > 0x80 && lead < 0xff && trail !== undefined ? pointerOf(lead, trail) : null;
    const char = pointer === null ? "" : (chars[pointer] ?? "");
    parts.push(char === "" ? "\ufffd" : char);
    const pair = char !== "" || (lead > 0x80 && lead < 0xff && trail !== undefined && trail >= 0x80);
    at += pair ? 2 : 1;
    ascii = at;
  }
  if (at > ascii) parts.push(latin(bytes, ascii, at));
  return parts.join("");
}

const latin = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
