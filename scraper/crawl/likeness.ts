import { decode } from "../../transform/decode/decode.ts";

/** Whether pages under several addresses are one page that differs in a clock, a counter or a token alone. */

const FEWEST = 24;
const SHORTEST_TITLE = 4;
/** Larger bodies are not kept to be compared. */
export const COMPARED = 1_000_000;

/** The index of the next byte beyond ASCII, from `at` on. */
function nextWord(body: Uint8Array, at: number): number {
  let i = at;
  while (i < body.length && (body[i] ?? 0) < 128) i++;
  return i;
}

/**
 * Whether two pages say the same: their bytes beyond ASCII, which hold Chinese in every encoding in use, are alike. What
 * clocks, counters and tokens are written in is passed over. Ends at the first difference; false for pages with next to
 * no words.
 */
export function sayTheSame(a: Uint8Array, b: Uint8Array): boolean {
  let words = 0;
  let i = nextWord(a, 0);
  let j = nextWord(b, 0);
  while (i < a.length && j < b.length && a[i] === b[j]) {
    words++;
    i = nextWord(a, i + 1);
    j = nextWord(b, j + 1);
  }
  return i === a.length && j === b.length && words >= FEWEST;
}

/** Whether a page holds the title that its list gives it: then it is that article, however alike its neighbours are. */
export function holdsTitle(body: Uint8Array, contentType: string | null, title: string): boolean {
  const wanted = title.replace(/\s/g, "");
  if (wanted.length < SHORTEST_TITLE) return false;
  return decode(body, contentType).text.replace(/\s/g, "").includes(wanted);
}
