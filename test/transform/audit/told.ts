import type { Observation } from "../../../transform/codebook.ts";
import { observation } from "./cases.ts";

/** A report in the notation of these tests, and the figures in it. */
export interface Told {
  text: string;
  observations: Observation[];
}

/**
 * Reads `{measure evidence key=value …}` out of a text: the evidence stays in the text, the rest says what it is.
 * A mask (`*`) or a gap makes the figure withheld; `@` after the opening brace takes the number before it again.
 */
export function told(marked: string, common: Partial<Observation> = {}): Told {
  const observations: Observation[] = [];
  let text = "";
  let at = 0;
  while (at < marked.length) {
    const open = marked.indexOf("{", at);
    if (open < 0) break;
    const close = marked.indexOf("}", open);
    text += marked.slice(at, open);
    const [measure = "", evidence = "", ...rest] = marked.slice(open + 1, close).split("|");
    const again = measure.startsWith("@");
    const start = again ? (observations.at(-1)?.span[0] ?? 0) : text.length;
    if (!again) text += evidence;
    observations.push(figure(measure.replace("@", ""), evidence, rest, start, common));
    at = close + 1;
  }
  return { text: text + marked.slice(at), observations };
}

function figure(
  measure: string,
  evidence: string,
  rest: string[],
  start: number,
  common: Partial<Observation>,
): Observation {
  const fields = Object.fromEntries(rest.map((pair) => pair.split("="))) as Record<string, string>;
  const digits = evidence.replaceAll(",", "").match(/[0-9.]+/)?.[0];
  const numeric = ["term", "session", "year"];
  const given = Object.entries(fields).map(([k, v]) => [k, v === "null" ? null : numeric.includes(k) ? Number(v) : v]);
  return observation(
    {
      instrument: "suggestion",
      measure: measure as Observation["measure"],
      unit: evidence.includes("%") ? "percent" : "item",
      value: digits === undefined ? null : Number(digits),
      status: digits === undefined ? "withheld" : "reported",
      ...common,
      ...Object.fromEntries(given),
    },
    evidence,
    start,
  );
}
