import { harmless } from "../audit/print.ts";
import type { Observation, Report } from "../codebook.ts";
import type { Document } from "../document.ts";
import type { View } from "../figures/classifier/view.ts";
import { type DroppedNumber, type ExplainedFigure, type Explanation, explainFigures } from "../figures/explain.ts";

/** Paints a word: as it is, or in colour. `figure` and `dropped` mark numbers where they stand in the text. */
export type Paint = (text: string, tone: "figure" | "dropped" | "strong" | "quiet") => string;

/** How each number of one document was read, for a person at a terminal; `id` is that of the input line. */
export function printDocument(id: unknown, document: Document, paint: Paint): string {
  const { report } = document.extraction;
  const { text } = document.clean;
  const explanation = explainFigures(document.clean, { title: report.title, publishedOn: report.published_on });
  const { figures, dropped } = explanation;
  const parts = [
    heading(id, report, paint),
    marked(text, explanation, paint),
    figures.length === 0 ? "No figure." : figures.map((f, i) => figureLines(text, f, i + 1, paint)).join("\n"),
    dropped.length === 0 ? "" : droppedLines(text, dropped, paint),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Why a line could not be used, in the place of what it holds. */
export function printFailure(id: unknown, error: string, paint: Paint): string {
  return `${paint(nameOf(id), "strong")}\n\n${harmless(error)}\n`;
}

const nameOf = (id: unknown) => harmless(`── ${typeof id === "string" ? id : JSON.stringify(id ?? null)} ──`);

function heading(id: unknown, report: Report, paint: Paint): string {
  const facts = [
    report.kind,
    report.published_on,
    report.publisher,
    [report.region, report.region_code].filter((w) => w !== null).join(" "),
    report.script,
    report.damage.length > 0 ? `damage: ${report.damage.join(", ")}` : null,
  ];
  const told = facts.filter((w) => w !== null && w !== "").join(" · ");
  const lines = [paint(nameOf(id), "strong"), report.title === null ? "" : harmless(report.title)];
  return [...lines.filter((line) => line !== ""), paint(harmless(told), "quiet")].join("\n");
}

interface Mark {
  start: number;
  end: number;
  show(words: string): string;
}

/** The cleaned text with each number marked: figures by their number below, left-out ones as such. */
function marked(text: string, { figures, dropped }: Explanation, paint: Paint): string {
  const marks: Mark[] = [
    ...figures.map(({ start, end }, i) => ({
      start,
      end,
      show: (words: string) => paint(`[${i + 1}:${words}]`, "figure"),
    })),
    ...dropped.map(({ start, end }) => ({ start, end, show: (words: string) => paint(`‹${words}›`, "dropped") })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    parts.push(plain(text.slice(at, mark.start)), mark.show(harmless(text.slice(mark.start, mark.end))));
    at = mark.end;
  }
  parts.push(plain(text.slice(at)));
  return parts.join("").trim();
}

const plain = (text: string) =>
  text
    .split("\n")
    .map((line) => harmless(line))
    .join("\n");

function figureLines(text: string, figure: ExplainedFigure, n: number, paint: Paint): string {
  const number = `${String(n).padStart(3)}  `;
  const words = `${paint(harmless(text.slice(figure.start, figure.end)), "strong")}  ${paint(around(text, figure), "quiet")}`;
  const lines = figure.observations.map((o) => `       ${described(o)}  ${paint(`(${harmless(o.rule)})`, "quiet")}`);
  return [`${number}${words}`, ...lines, ...otherwise(figure.otherwise, paint)].join("\n");
}

/** What the classifier makes of a number that was read in another way, with what speaks for it. */
function otherwise(view: View | null, paint: Paint): string[] {
  if (view === null) return [];
  const code = view.code === "" ? "none of ours" : view.code.replaceAll("+", ", ");
  const words = `by its words alone: ${code}, ${Math.round(100 * view.likelihood)}% (${view.words.join("; ")})`;
  return [`       ${paint(harmless(words), "quiet")}`];
}

/** One observation in a line: what is counted, how much, of what, when. */
function described(o: Observation): string {
  const name = [
    o.measure,
    o.class_label === null ? null : `class ${o.class_label}`,
    o.outcome,
    o.level,
    o.aspect === null ? null : `with the ${o.aspect}`,
    o.label === null ? null : `«${o.label}»`,
  ];
  const period = [
    o.term === null ? null : `term ${o.term}`,
    o.session === null ? null : `session ${o.session}`,
    o.year === null ? null : `year ${o.year}`,
  ];
  const bound = o.bound === "exact" ? "" : `${o.bound.replaceAll("_", " ")} `;
  const value = o.value === null ? `withheld, ${o.unit}` : `${bound}${o.value} ${o.unit}`;
  const parts = [name, [value], [o.instrument, o.subset === null ? null : "key items alone"], period];
  return parts
    .map((words) => words.filter((w) => w !== null).join(" "))
    .filter((words) => words !== "")
    .map(harmless)
    .join(" · ");
}

/** Numbers that only the text around them turns away, each with that text; the plain ones by their kind. */
function droppedLines(text: string, dropped: DroppedNumber[], paint: Paint): string {
  const words = (d: DroppedNumber) => harmless(text.slice(d.start, d.end));
  const told = dropped
    .filter((d) => !d.plain)
    .flatMap((d) => [
      `     ${paint(words(d), "dropped")}  ${harmless(d.why)}  ${paint(around(text, d), "quiet")}`,
      ...otherwise(d.otherwise, paint),
    ]);
  const kinds = new Map<string, Map<string, number>>();
  for (const d of dropped.filter((one) => one.plain)) {
    const counts = kinds.get(d.why) ?? new Map<string, number>();
    kinds.set(d.why, counts.set(words(d), (counts.get(words(d)) ?? 0) + 1));
  }
  const plainly = [...kinds].map(([why, counts]) => {
    const each = [...counts].map(([number, n]) => paint(number, "dropped") + (n > 1 ? ` ×${n}` : ""));
    return `     ${why}: ${each.join(", ")}`;
  });
  return [paint("Read and left out", "strong"), ...told, ...plainly].join("\n");
}

const REACH = 12;

/** The words on both sides of a number, cut at line ends. */
function around(text: string, { start, end }: { start: number; end: number }): string {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split("\n")
      .at(-1) ?? "";
  const after = text.slice(end, end + REACH).split("\n")[0] ?? "";
  const open = start - before.length > 0 && before.length === REACH ? "…" : "";
  const close = after.length === REACH && end + REACH < text.length ? "…" : "";
  return harmless(`${open}${before}${text.slice(start, end)}${after}${close}`);
}
