import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** One line of the release's validation: how a set of labelled reports is read. Shares in percent. */
export interface Accuracy {
  name: string;
  cases: number | null;
  figures: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

const number = (text: string | undefined): number | null => {
  const value = Number(text);
  return text === undefined || text === "" || Number.isNaN(value) ? null : value;
};

/** Rows of a Markdown table as cells. */
const cellsOf = (line: string) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Reads the tables of a release's VALIDATION.md: all cases first, then each measure and construction. */
export function readValidation(markdown: string): Accuracy[] {
  const out: Accuracy[] = [];
  for (const line of markdown.split("\n")) {
    if (!line.startsWith("| ") || line.startsWith("|---")) continue;
    const cells = cellsOf(line);
    const whole = cells.length === 7;
    const [name = ""] = cells;
    const [figures, precision, recall, f1] = cells.slice(whole ? 2 : 1);
    const counted = number(figures);
    if (counted === null) continue;
    out.push({
      name: name.replaceAll("`", ""),
      cases: whole ? number(cells[1]) : null,
      figures: counted,
      precision: number(precision),
      recall: number(recall),
      f1: number(f1),
    });
  }
  return out;
}

/** The validation that a release carries; nothing where it carries none. */
export async function releaseValidation(dir: string): Promise<Accuracy[]> {
  const text = await readFile(join(dir, "VALIDATION.md"), "utf8").catch(() => "");
  return readValidation(text);
}
