/** Longest piece of text kept on either side of a figure, in characters. */
const REACH = 60;
const STOPS = new Set([..."。;；!！?？\n\r"]);
const PAUSES = new Set([...",，、:："]);

function edge(text: string, from: number, step: 1 | -1, stops: Set<string>): number {
  let at = from;
  for (let moved = 0; moved < REACH; moved++) {
    const c = step === 1 ? text[at] : text[at - 1];
    if (c === undefined || stops.has(c)) return at;
    at += step;
  }
  return at;
}

/**
 * The clause that a span stands in: from the sentence's beginning, or 60 characters before, to the next comma or stop.
 * The words before a figure define it; those after it mostly belong to the next.
 */
export function clauseAround(text: string, [start, end]: readonly [number, number]): string {
  const from = edge(text, start, -1, STOPS);
  const to = edge(text, end, 1, new Set([...STOPS, ...PAUSES]));
  return wholeCharacters(text.slice(from, to)).trim();
}

/** Drops half of a character that the cut went through. */
function wholeCharacters(piece: string): string {
  const begin = /^[\uDC00-\uDFFF]/.test(piece) ? 1 : 0;
  const end = /[\uD800-\uDBFF]$/.test(piece) ? piece.length - 1 : piece.length;
  return piece.slice(begin, end);
}
