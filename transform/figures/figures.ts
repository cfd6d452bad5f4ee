import type { Instrument, Observation } from "../codebook.ts";
import type { CleanText } from "../text/clean.ts";
import { classDefinitions } from "./classes.ts";
import type { Figure } from "./figure.ts";
import { nameSentence, newFigure } from "./frames.ts";
import { isOwnGenre, Topic } from "./genre.ts";
import type { Surroundings } from "./words.ts";
import { reporter } from "./reporter.ts";
import { type Found, withoutRestatements } from "./restated.ts";
import { sentences } from "./sentence.ts";
import { findTables, type Table, type TableFigure, tableFigures } from "./tables.ts";
import { tokenise } from "./tokens.ts";

/** What is known of a document besides its text. */
export interface FigureContext {
  title: string | null;
  /** ISO date; fixes 去年 and 今年 */
  publishedOn: string | null;
}

/** Every figure of the codebook in the text, in reading order. */
export function findFigures(clean: CleanText, context: FigureContext): Observation[] {
  const text = clean.reading;
  if (!isOwnGenre(text)) return [];
  const tokens = tokenise(text);
  const classes = classDefinitions(text, tokens);
  const around: Surroundings = { text, tokens, classes, receives: reporter(text, context.title) };
  const topic = new Topic();
  const found: Found[] = [];
  const sentenceBegan = new Set<Table>();
  const figures: Figure[] = [];
  let instrument: Instrument = text.split("提案").length > text.split("建议").length ? "proposal" : "suggestion";
  const tables = findTables(text, tokens);
  for (const [n, s] of sentences(tokens).entries()) {
    const table = tables.find((t) => s.from >= t.from && s.from < t.to);
    if (table) {
      if (s.from > table.from && sentenceBegan.has(table)) continue;
      sentenceBegan.add(table);
      for (const f of tableFigures(around, table)) {
        const figure = fromTable(f, instrument);
        for (const observation of observe(clean, figure)) found.push({ observation, sentence: n });
      }
      continue;
    }
    if (topic.elsewhere(text, tokens, s)) continue;
    const named = nameSentence(around, s, figures);
    for (const f of named) {
      f.instrument ??= instrument;
      instrument = f.instrument;
    }
    figures.push(...named);
    for (const f of named) for (const observation of observe(clean, f)) found.push({ observation, sentence: n });
  }
  return withoutRestatements(found);
}

function fromTable(f: TableFigure, instrument: Instrument): Figure {
  return { ...newFigure(f.at, f.number, null), names: [f.name], instrument };
}

function observe(clean: CleanText, figure: Figure): Observation[] {
  if (figure.dropped !== null) return [];
  const [from, to] = figure.evidence ?? [figure.number.start, figure.number.end];
  const start = clean.readingOrigin[from] ?? 0;
  const end = Math.max(start, (clean.readingOrigin[to - 1] ?? 0) + 1);
  const sourceStart = clean.origin[start] ?? 0;
  const sourceEnd = end > start ? (clean.origin[end - 1] ?? 0) + 1 : sourceStart;
  return figure.names.map((name) => ({
    instrument: name.instrument ?? figure.instrument ?? "suggestion",
    measure: name.measure,
    unit: name.unit ?? (figure.number.kind as Observation["unit"]),
    value: figure.number.value,
    bound: name.bound ?? figure.number.bound,
    status: figure.number.hidden ? "withheld" : "reported",
    outcome: name.measure === "outcome" ? (name.outcome ?? null) : null,
    class_label: name.class_label ?? null,
    level: name.measure === "satisfaction" ? (name.level ?? "satisfied") : null,
    aspect: name.measure === "satisfaction" ? (name.aspect ?? null) : null,
    subset: figure.key && name.measure !== "key" ? "key" : null,
    label: name.label ?? null,
    term: null,
    session: null,
    year: null,
    evidence: clean.text.slice(start, end),
    span: [start, end],
    source_span: [sourceStart, sourceEnd],
    rule: name.rule,
  }));
}
