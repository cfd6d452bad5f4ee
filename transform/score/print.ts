import type { Agreement } from "./alpha.ts";
import type { Coding } from "./cases.ts";
import { type CaseScore, type Score, worst } from "./score.ts";

const percent = (x: number | null) => (x === null ? "–" : `${(100 * x).toFixed(1)}%`);
const alpha = (x: number | null) => (x === null ? "–" : x.toFixed(3));
const fieldsOf = (fields: Record<string, number | null>, show: (x: number | null) => string) =>
  Object.entries(fields)
    .map(([field, x]) => `${field} ${show(x)}`)
    .join(", ");

/** The score as a table for a person. */
export function printScore(score: Score, cases: CaseScore[], worstCases: number): string {
  const header = `${"measure".padEnd(16)}${["gold", "found", "right", "precision", "recall", "F1"].map((h) => h.padStart(10)).join("")}`;
  const rows = Object.entries(score.byMeasure).map(([measure, a]) => {
    const numbers = [a.gold, a.predicted, a.matched].map(String).concat([a.precision, a.recall, a.f1].map(percent));
    return measure.padEnd(16) + numbers.map((n) => n.padStart(10)).join("");
  });
  const shown = worst(cases, worstCases).flatMap((c) => [
    `\n${c.id}`,
    ...c.missed.map((o) => `  missed  ${describe(o)}`),
    ...c.extra.map((o) => `  extra   ${describe(o)}`),
  ]);
  return `${[
    header,
    ...rows,
    `fields of the matched: ${fieldsOf(score.fields, percent)}`,
    ...shown,
    `cases ${score.cases}, wholly right ${percent(score.exactCases)}, clean negatives ${percent(score.cleanNegatives)}; ` +
      `precision ${percent(score.precision)}, recall ${percent(score.recall)}, F1 ${percent(score.f1)}`,
  ].join("\n")}\n`;
}

function describe(o: Coding): string {
  const name = o.outcome ?? o.level ?? o.label ?? "";
  const value = o.status === "withheld" ? "withheld" : o.value;
  return [o.measure, name, value, o.unit, `«${o.evidence}»`].filter((part) => part !== "").join(" ");
}

export function printAgreement(a: Agreement): string {
  return `Krippendorff's alpha over ${a.units} figures: naming ${alpha(a.naming)}; of the figures both marked: ${fieldsOf(a.fields, alpha)}\n`;
}
