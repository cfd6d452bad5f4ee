import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Observation } from "../../../transform/codebook.ts";
import { ROOT } from "../../../transform/common/workspace.ts";
import { clean } from "../../../transform/text/clean.ts";

const SHARED = join(ROOT, "..", "shared");

/** A labelled report with its figures placed in the cleaned text. */
export interface Case {
  id: string;
  text: string;
  observations: Observation[];
}

interface Labelled {
  id: string;
  text?: string;
  seed?: string;
  observations: (Partial<Observation> & Pick<Observation, "instrument" | "measure" | "unit" | "evidence">)[];
}

/** The labelled cases of a file beside the project, or null where the folder is not there. */
export function readCases(name: string): Case[] | null {
  const file = join(SHARED, "cases", name);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((l) => l.trim() !== "").map((l) => place(JSON.parse(l) as Labelled));
}

function place(labelled: Labelled): Case {
  const source = labelled.text ?? readFileSync(join(SHARED, "seeds", labelled.seed ?? ""), "utf8");
  const cleaned = clean(source);
  let at = 0;
  let last: { evidence: string; start: number } | null = null;
  const observations = labelled.observations.map((o): Observation => {
    const evidence = clean(o.evidence).text;
    let start = find(cleaned.text, evidence, at);
    // one figure over many names: the same evidence again, the next one like it far away
    if (last?.evidence === evidence && (start < at || start - at > 60)) start = last.start;
    if (start < 0) start = at;
    last = { evidence, start };
    at = start + evidence.length;
    return observation(o, evidence, start);
  });
  return { id: labelled.id, text: cleaned.text, observations };
}

function find(text: string, evidence: string, from: number): number {
  const next = text.indexOf(evidence, from);
  return next >= 0 ? next : text.indexOf(evidence);
}

/** An observation with every field that the label leaves out. */
export function observation(
  o: Partial<Observation> & Pick<Observation, "instrument" | "measure" | "unit">,
  evidence: string,
  start: number,
): Observation {
  return {
    bound: "exact",
    status: "reported",
    value: null,
    outcome: null,
    class_label: null,
    level: null,
    aspect: null,
    subset: null,
    label: null,
    term: null,
    session: null,
    year: null,
    ...o,
    evidence,
    span: [start, start + evidence.length],
    source_span: [start, start + evidence.length],
    rule: "gold",
  };
}
