import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { HuiyinError } from "../common/errors.ts";
import { ROOT } from "../common/workspace.ts";

/** Province-level divisions that have no institution of this genre, each with the reason and the law it rests on. */

const FILE = join(ROOT, "data", "uncovered.yaml");

const Uncovered = z.strictObject({
  code: z.string().regex(/^\d\d0000$/, "must be the code of a province-level division, in quotes"),
  reason: z.strictObject({ "zh-Hans": z.string().min(1), "zh-Hant": z.string().min(1), en: z.string().min(1) }),
  law: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        adopted: z.iso.date().describe("the day it was adopted"),
        article: z.string().min(1).optional().describe("as the law writes it: 第二十一条"),
      }),
    )
    .min(1),
});
export type Uncovered = z.infer<typeof Uncovered>;

/**
 * Reads the list of divisions without an institution.
 * @throws HuiyinError naming what is wrong in it
 */
export function parseUncovered(yaml: string): Uncovered[] {
  const read = z.array(Uncovered).safeParse(parse(yaml));
  if (read.success) return read.data;
  throw new HuiyinError("usage", `data/uncovered.yaml cannot be used:\n${z.prettifyError(read.error)}`);
}

let loaded: readonly Uncovered[] | null = null;

/** The divisions of `data/uncovered.yaml`, read once. */
export function uncovered(): readonly Uncovered[] {
  loaded ??= parseUncovered(readFileSync(FILE, "utf8"));
  return loaded;
}

/** A law as it is cited: 《…》第二十一条. */
export const citation = ({ name, article = "" }: Uncovered["law"][number]): string => `《${name}》${article}`;
