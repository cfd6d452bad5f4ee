import { readFileSync } from "node:fs";
import { z } from "zod";
import { HuiyinError } from "../../common/errors.ts";
import type { Case } from "../../score/cases.ts";
import { clean as cleanText } from "../../text/clean.ts";
import { readByRules } from "../figures.ts";
import { codeOf } from "./codes.ts";

/**
 * What the rules made of the numbers of a case before they learned from it: of those that they named, those that
 * nothing named, and those that they left though the words may tell otherwise. Kept, for rules that have learned from a
 * case no longer show how often they are right.
 */
export const Reading = z.object({
  /** the case's */
  id: z.string(),
  numbers: z.array(
    z.object({
      /** where the number begins in the reading text */
      start: z.number().int().min(0),
      names: z.array(z.object({ code: z.string(), rule: z.string() })),
      /** taken for none of ours */
      left: z.literal(true).optional(),
    }),
  ),
});
export type Reading = z.infer<typeof Reading>;

/** How the rules as they are read a case. */
export function readingOf(one: Case, text: string): Reading {
  const clean = cleanText(text);
  const title = clean.text.split("\n")[0] ?? null;
  const numbers = new Map<number, Reading["numbers"][number]>();
  for (const read of readByRules(clean, { title, publishedOn: null }).read) {
    const { start } = read.number;
    const of = numbers.get(start) ?? { start, names: [], ...(read.left ? { left: true } : {}) };
    numbers.set(start, of);
    if (read.named) of.names.push({ code: codeOf(read.observation), rule: read.observation.rule });
  }
  return { id: one.id, numbers: [...numbers.values()].sort((a, b) => a.start - b.start) };
}

/** Reads readings from a file of JSON lines, by their cases' ids; a line that cannot be used stops the run. */
export function readReadings(file: string): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const [i, line] of readFileSync(file, "utf8").split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      const reading = Reading.parse(JSON.parse(line));
      readings.set(reading.id, reading);
    } catch (cause) {
      throw new HuiyinError("input", `${file}, line ${i + 1}: this is no reading of a case.`, { cause });
    }
  }
  return readings;
}
