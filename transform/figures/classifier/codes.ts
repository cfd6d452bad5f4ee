import { Level, Measure, type Observation, Outcome, type Unit } from "../../codebook.ts";

/**
 * What a number may be taken for: a measure, with its class of outcome or its level of satisfaction. A code is written
 * `measure` or `measure:class`; several of one number stand in a row, `completed+replied`; none is the empty string.
 */
export interface Code {
  measure: Measure;
  outcome: Outcome | null;
  level: Level | null;
}

type Coded = Pick<Observation, "measure" | "outcome" | "level">;

/** The code of one observation. */
export function codeOf({ measure, outcome, level }: Coded): string {
  if (measure === "outcome") return `outcome:${outcome ?? "none"}`;
  if (measure === "satisfaction") return `satisfaction:${level ?? "satisfied"}`;
  return measure;
}

/** The codes of all that one number is taken for, in one order. */
export function jointCode(codes: Iterable<string>): string {
  return [...new Set(codes)].sort().join("+");
}

/** The single codes of a joint one. */
export const codesIn = (joint: string): string[] => (joint === "" ? [] : joint.split("+"));

/** What a code stands for. Throws where it is none. */
export function parseCode(code: string): Code {
  const [measure, detail = "none"] = code.split(":");
  const isOutcome = measure === "outcome" && detail !== "none";
  return {
    measure: Measure.parse(measure),
    outcome: isOutcome ? Outcome.parse(detail) : null,
    level: measure === "satisfaction" ? Level.parse(detail) : null,
  };
}

/** The unit of a number under a measure; `printed` is what the number's own characters tell. */
export function unitUnder(measure: Measure, printed: Unit): Unit {
  if (printed === "percent") return "percent";
  if (measure === "handling_units") return "organisation";
  if (measure === "proposers") return "person";
  if (measure === "feedback") return printed === "form" ? "form" : "item";
  if (measure === "contacted") return printed === "person" ? "person" : "item";
  return "item";
}
