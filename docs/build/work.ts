import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ValidationTable } from "../../transform/score/validation.ts";
import { fileOf, type Route } from "../html/route.ts";
import type { Site } from "../html/shell.ts";
import type { Data } from "./data.ts";
import type { ReleaseFile } from "./release.ts";

/** What every step of a build works on. */
export interface Work {
  /** folder of the site */
  out: string;
  site: Site;
  data: Data;
  released: ReleaseFile[];
  /** how well the rules read labelled reports, as the release says */
  validation: ValidationTable | null;
  signal: AbortSignal;
}

/** Writes a page, making its folder. */
export async function writePage(out: string, route: Route, text: string): Promise<void> {
  const file = join(out, fileOf(route));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
