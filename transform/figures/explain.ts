import type { Observation } from "../codebook.ts";
import type { CleanText } from "../text/clean.ts";
import { codeOf, jointCode } from "./classifier/codes.ts";
import { type View, views } from "./classifier/view.ts";
import { type FigureContext, findFigures, type Leave } from "./figures.ts";
import type { NumberKind } from "./numbers.ts";
import { type Token, tokenise } from "./tokens.ts";

/** A number that became observations. Offsets are into the cleaned text. */
export interface ExplainedFigure {
  start: number;
  end: number;
  /** one for each name of the number, in the order in which they were given */
  observations: Observation[];
  /** what its words alone would make of it, where that is something else */
  otherwise: View | null;
}

/** A number that was read and left out. Offsets are into the cleaned text. */
export interface DroppedNumber {
  start: number;
  end: number;
  why: string;
  /** the number's own characters settle it: a date, an ordinal */
  plain: boolean;
  /** what its words alone would make of it, where that is a figure */
  otherwise: View | null;
}

export interface Explanation {
  figures: ExplainedFigure[];
  dropped: DroppedNumber[];
}

interface Range {
  start: number;
  end: number;
}

/** Why a number cannot be a figure, where its own characters settle it. */
const KINDS: Partial<Record<NumberKind, string>> = {
  points: "percentage points: a step, not a level",
  year: "a year",
  date: "a date or the number of one item",
  ordinal: "an ordinal or a number of times",
  other: "it counts nothing of ours",
};

/** Every number of a text: what it was taken for, or why it was left out. Both lists are in reading order. */
export function explainFigures(clean: CleanText, context: FigureContext): Explanation {
  const reasons: (Range & { why: string })[] = [];
  const leave: Leave = ({ start, end }, why) => reasons.push({ start, end, why });
  const tokens = tokenise(clean.reading);
  const read = views(clean.reading, tokens).map((view) => ({ ...inText(clean, view.number), view }));
  const figures = grouped(findFigures(clean, context, leave)).map((figure): ExplainedFigure => {
    const view = read.find((r) => r.start < figure.end && figure.start < r.end)?.view;
    const named = jointCode(figure.observations.map(codeOf));
    return { ...figure, otherwise: view && view.code !== named ? view : null };
  });
  const dropped = numbersOf(tokens)
    .map((token): DroppedNumber => {
      const view = read.find((r) => r.view.number === token.number)?.view;
      const otherwise = view && view.code !== "" ? view : null;
      return { ...inText(clean, token), ...reasonFor(token, reasons), otherwise };
    })
    .filter((d) => !figures.some((f) => d.start < f.end && f.start < d.end));
  return { figures, dropped };
}

function grouped(observations: Observation[]): Omit<ExplainedFigure, "otherwise">[] {
  const bySpan = new Map<string, Omit<ExplainedFigure, "otherwise">>();
  for (const observation of observations) {
    const [start, end] = observation.span;
    const key = `${start} ${end}`;
    const figure = bySpan.get(key) ?? { start, end, observations: [] };
    bySpan.set(key, figure);
    figure.observations.push(observation);
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

const numbersOf = (tokens: Token[]) => tokens.filter((t) => t.number !== null);

/** A reason of the number itself, then of its kind, then of the stretch it stands in. */
function reasonFor(token: Token, reasons: (Range & { why: string })[]): { why: string; plain: boolean } {
  const kind = token.number?.kind ?? "other";
  const exact = reasons.find((r) => r.start === token.start && r.end === token.end);
  if (exact) return { why: exact.why, plain: false };
  const own = KINDS[kind];
  if (own) return { why: own, plain: true };
  const around = reasons.find((r) => r.start <= token.start && token.end <= r.end);
  return { why: around?.why ?? (kind === "bare" ? "it has no unit" : "no rule reads it"), plain: false };
}

function inText(clean: CleanText, { start, end }: Range): Range {
  const from = clean.readingOrigin[start] ?? 0;
  return { start: from, end: Math.max(from, (clean.readingOrigin[end - 1] ?? 0) + 1) };
}
