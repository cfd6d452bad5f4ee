import type { Observation } from "../../transform/codebook.ts";

/** What a page's reader should find for one figure; the fields that depend on the reader's own text are left out. */
export type Expected = Omit<Observation, "span" | "source_span" | "rule">;

/** A number in running text, with the observation it stands for. */
export interface Figure {
  printed: string;
  /** one observation for each measure that the number stands for */
  expected: Expected[];
}

/** Running text: words and figures in turn. */
export type Run = string | Figure;

export type Block =
  | { kind: "heading"; runs: Run[] }
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "table"; caption: string; rows: Run[][][] };

export const printed = (runs: Run[]): string => runs.map((r) => (typeof r === "string" ? r : r.printed)).join("");

/** All figures of the blocks in reading order. */
export function figures(blocks: Block[]): Figure[] {
  const runs = blocks.flatMap((b) => (b.kind === "table" ? b.rows.flat(2) : b.runs));
  return runs.filter((r): r is Figure => typeof r !== "string");
}

/** Puts runs in place of `{name}` in a template; an unknown name is an error of the template's author. */
export function fill(template: string, values: Record<string, Run | Run[] | undefined>): Run[] {
  const out: Run[] = [];
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf("{", at);
    if (open < 0) break;
    const close = template.indexOf("}", open);
    const value = values[template.slice(open + 1, close)];
    if (value === undefined) throw new Error(`the template "${template}" lacks ${template.slice(open, close + 1)}`);
    out.push(template.slice(at, open), ...(Array.isArray(value) ? value : [value]));
    at = close + 1;
  }
  out.push(template.slice(at));
  return out.filter((r) => r !== "");
}

/** Joins groups of runs with a separator. */
export function join(groups: Run[][], separator: string): Run[] {
  return groups.flatMap((g, i) => (i === 0 ? g : [separator, ...g]));
}

/** The words of simple markup, a line for each of its elements of block kind. */
export function printedParagraphs(html: string): string[] {
  const lines = html.replaceAll("&nbsp;", " ").split("\n");
  return lines.map((line) => stripTags(line).trim()).filter((line) => line !== "");
}

function stripTags(html: string): string {
  let out = "";
  let inside = false;
  for (const c of html) {
    if (c === "<") inside = true;
    else if (c === ">") inside = false;
    else if (!inside) out += c;
  }
  return out;
}
