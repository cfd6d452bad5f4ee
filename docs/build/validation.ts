import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ValidationTable } from "../../transform/score/validation.ts";

/** How well the rules of a release read labelled reports; null where it carries no measurement. */
export async function releaseValidation(dir: string): Promise<ValidationTable | null> {
  const text = await readFile(join(dir, "validation.json"), "utf8").catch(() => "null");
  return ValidationTable.nullable().parse(JSON.parse(text));
}
