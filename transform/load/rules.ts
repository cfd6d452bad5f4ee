import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../common/workspace.ts";
import { RULES_VERSION } from "../document.ts";

/** All that decides what is read from a page: its stages' sources, their data, the libraries they use. */
const RULES = [
  "transform/codebook.ts",
  "transform/document.ts",
  "transform/decode",
  "transform/page",
  "transform/text",
  "transform/figures",
  "transform/report",
  "transform/regions",
  "transform/audit",
  "transform/copies/shingles.ts",
  "transform/copies/sketch.ts",
  "transform/load/reading.ts",
  "transform/load/clause.ts",
  "transform/load/figureRules.ts",
  "transform/load/scope.ts",
  "data/regions",
];

function* filesUnder(path: string): Generator<string> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) yield path;
  else if (stat) {
    for (const name of readdirSync(path).sort()) if (!name.startsWith(".")) yield* filesUnder(join(path, name));
  }
}

/** What decides how readings become tables: the steps of the load, and what they call. */
const STEPS = ["transform/load", "transform/copies", "transform/regions"];

/** SHA-256 over files and folders, the names of the files included. */
function hashOf(paths: string[]) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => [...filesUnder(join(ROOT, path))])) {
    hash.update(`${relative(ROOT, file)}\n`).update(readFileSync(file));
  }
  return hash;
}

let known: string | undefined;

/**
 * The version of the rules that pages are read with: the number that people count, and 8 hex digits of a SHA-256 over
 * the rules themselves, so that no change of a rule goes unnoticed.
 */
export function rulesVersion(): string {
  if (known !== undefined) return known;
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { dependencies: object };
  const hash = hashOf(RULES).update(JSON.stringify(dependencies)).digest("hex");
  known = `${RULES_VERSION}-${hash.slice(0, 8)}`;
  return known;
}

let steps: string | undefined;

/** A hash over the steps from readings to tables: when one changes, the tables are made anew from the readings. */
export function stepsVersion(): string {
  steps ??= hashOf(STEPS).digest("hex");
  return steps;
}

let program: string | undefined;

/** A hash over the whole program: when anything of it changes, a release or the site may come out otherwise. */
export function programVersion(): string {
  program ??= hashOf(["docs", "scraper", "transform", "data/regions", "package.json"]).digest("hex");
  return program;
}
