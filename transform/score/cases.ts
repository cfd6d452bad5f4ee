import { readFileSync } from "node:fs";
import { z } from "zod";
import { Aspect, Bound, ClassLabel, Instrument, Level, Measure, Outcome, Status, Subset, Unit } from "../codebook.ts";
import { HuiyinError } from "../common/errors.ts";

const number = z.number().nullable().default(null);

/**
 * One coded figure of a labelled case: the codebook's fields without spans and rule. What a case leaves out takes the
 * commonest value: an exact, reported number of items with nothing else said.
 */
export const Coding = z.object({
  instrument: Instrument,
  measure: Measure,
  unit: Unit.default("item"),
  value: z.number().nullable(),
  bound: Bound.default("exact"),
  status: Status.default("reported"),
  outcome: Outcome.nullable().default(null),
  class_label: ClassLabel.nullable().default(null),
  level: Level.nullable().default(null),
  aspect: Aspect.nullable().default(null),
  subset: Subset.nullable().default(null),
  label: z.string().nullable().default(null),
  term: number,
  session: number,
  year: number,
  evidence: z.string().default(""),
});
export type Coding = z.infer<typeof Coding>;

const Id = z.union([z.string(), z.number()]).transform(String);

const Line = z.object({
  id: Id,
  text: z.string().optional(),
  html: z.string().optional(),
  seed: z.string().optional(),
  url: z.string().nullish(),
  construction: z.string().optional(),
  rules: z.array(z.number()).optional(),
  note: z.string().optional(),
  /** fields that hold for every observation of the case unless it says otherwise */
  common: z.record(z.string(), z.unknown()).default({}),
  observations: z.array(z.record(z.string(), z.unknown())),
});

/** A labelled document: its text (or markup, or the name of a seed file) and the figures a coder found in it. */
export interface Case extends Omit<z.infer<typeof Line>, "common" | "observations"> {
  observations: Coding[];
}

/** Reads labelled cases, or codings alone, from JSON lines; a line that cannot be used stops the run and is named. */
export function parseCases(jsonl: string, name: string): Case[] {
  const cases: Case[] = [];
  const seen = new Set<string>();
  jsonl.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const at = `${name}, line ${index + 1}`;
    const parsed = parseLine(line, at);
    if (seen.has(parsed.id)) throw new HuiyinError("input", `${at}: the id "${parsed.id}" stands twice.`);
    seen.add(parsed.id);
    cases.push(parsed);
  });
  return cases;
}

export function readCases(file: string): Case[] {
  return parseCases(readFileSync(file, "utf8"), file);
}

function parseLine(line: string, at: string): Case {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw new HuiyinError("input", `${at}: this is no JSON. Each line must be one labelled case.`, { cause });
  }
  const result = Line.safeParse(json);
  if (!result.success) throw new HuiyinError("input", `${at}: ${z.prettifyError(result.error)}`);
  const { common, observations, ...rest } = result.data;
  const codings = observations.map((observation, i) => {
    const coding = Coding.safeParse({ ...common, ...observation });
    if (!coding.success) {
      throw new HuiyinError("input", `${at}, observation ${i + 1}: ${z.prettifyError(coding.error)}`);
    }
    return coding.data;
  });
  return { ...rest, observations: codings };
}
