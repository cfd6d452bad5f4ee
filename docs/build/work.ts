import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ValidationTable } from "../../transform/score/validation.ts";
import { fileOf, type Route } from "../html/route.ts";
import type { Site } from "../html/shell.ts";
import type { Data } from "./data.ts";
import type { OlderRelease, ReleaseFile } from "./release.ts";

/** What pages are made of, and where they go. */
export interface Pages {
  /** folder of the site */
  out: string;
  site: Site;
  data: Data;
}

/** What every step of a build works on. */
export interface Work extends Pages {
  released: ReleaseFile[];
  /** releases kept from before, the newest first */
  older: OlderRelease[];
  /** how well the rules read labelled reports, as the release says */
  validation: ValidationTable | null;
  signal: AbortSignal;
}

/**
 * Writes a page, making its folder. At once and not in turns: for so many small files, waiting for each costs more than
 * writing it.
 */
export function writePage(out: string, route: Route, text: string): void {
  const file = join(out, fileOf(route));
  try {
    writeFileSync(file, text);
  } catch {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
