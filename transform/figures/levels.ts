import type { Level } from "../codebook.ts";
import type { Name } from "./figure.ts";
import type { Surroundings } from "./surroundings.ts";
import { cue } from "./tokens.ts";

/** Name of a verdict; null where the tokens name none. */
export function levelName(around: Surroundings, indexes: number[]): Name | null {
  const levels: Level[] = [];
  for (const i of indexes) {
    const found = cue(around.tokens[i], "level");
    if (found) levels.push(found.v);
  }
  const last = levels.at(-1);
  if (last === undefined) return null;
  const both = levels.includes("satisfied") && levels.includes("basically");
  return {
    measure: "satisfaction",
    level: both ? "satisfied_or_basically" : last,
    aspect: aspectOf(around, indexes),
    rule: "verdict",
  };
}

/** What a verdict is about, where the tokens say it. */
export function aspectOf(around: Surroundings, indexes: number[]): "process" | "result" | null {
  for (const i of [...indexes].reverse()) {
    const found = cue(around.tokens[i], "aspect");
    if (found) return found.v;
  }
  return null;
}
