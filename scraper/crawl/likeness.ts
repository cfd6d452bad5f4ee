import { decode } from "../../transform/decode/decode.ts";
import { sha256 } from "../archive/record.ts";

/** Whether pages under several addresses are one page that differs in a clock, a counter or a token alone. */

const FEWEST = 24;
const SHORTEST_TITLE = 4;

/**
 * Digest of a page's words alone: of its bytes beyond ASCII, which hold Chinese in every encoding in use. What clocks,
 * counters and tokens are written in is left out. Null for a page with next to no words.
 */
export function wordsDigest(body: Uint8Array): string | null {
  const words = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (const byte of body) if (byte > 127) words[length++] = byte;
  return length < FEWEST ? null : sha256(words.subarray(0, length));
}

/** Whether a page holds the title that its list gives it: then it is that article, however alike its neighbours are. */
export function holdsTitle(body: Uint8Array, contentType: string | null, title: string): boolean {
  const wanted = title.replace(/\s/g, "");
  if (wanted.length < SHORTEST_TITLE) return false;
  return decode(body, contentType).text.replace(/\s/g, "").includes(wanted);
}
