import type { Instrument } from "../../codebook.ts";
import type { Figure } from "../figure.ts";
import type { Surroundings } from "../surroundings.ts";

/** How far before a rate the words that say whose verdict it is are looked for, in characters. */
const LONGEST_CLAUSE = 60;

/**
 * 代表对办理工作满意的达96.3%,委员表示满意的达98.2%; 代表、委员满意率分别为99%和98%: where a sentence gives the verdict of deputies and
 * that of members each, they are of suggestions and of proposals.
 */
export function verdictsOfEach(around: Surroundings, figures: readonly Figure[]): void {
  const rates = figures.filter((f) => f.number.kind === "percent" && f.names.some((n) => n.measure === "satisfaction"));
  if (rates.length < 2) return;
  const said = rates.map((f) => whose(around.text, f));
  if (said.includes("suggestion") && said.includes("proposal"))
    for (const [n, f] of rates.entries()) tell(f, said[n] ?? null);
  const [a, b, ...more] = rates;
  if (a === undefined || b === undefined || more.length > 0 || a.instrument !== "combined") return;
  const list = around.text.slice(Math.max(0, a.number.start - LONGEST_CLAUSE), a.number.start);
  if (!/代表[、和与及]?(政协)?委员[^,。;0-9]*满意[^,。;0-9]*分别[^,。;0-9]{0,4}$/.test(list)) return;
  if (!/^[、和,]$/.test(around.text.slice(a.number.end, b.number.start))) return;
  tell(a, "suggestion");
  tell(b, "proposal");
}

/** Whose verdict the clause of a rate tells; null where it says neither, or both. */
function whose(text: string, f: Figure): Instrument | null {
  const clause =
    text
      .slice(Math.max(0, f.number.start - LONGEST_CLAUSE), f.number.start)
      .split(/[,。;:、]/)
      .at(-1) ?? "";
  if (!clause.includes("满意")) return null;
  const [deputies, members] = [clause.includes("代表"), /委员([^会]|$)/.test(clause)];
  if (deputies === members) return null;
  return deputies ? "suggestion" : "proposal";
}

function tell(f: Figure, instrument: Instrument | null): void {
  if (instrument === null) return;
  f.instrument = instrument;
  f.silent = false;
}
