import type { z } from "zod";
import { HuiyinError } from "../../transform/common/errors.ts";

/**
 * Reads a verb's options.
 * @throws HuiyinError `usage` saying which one is wrong and how
 */
export function readOptions<T>(schema: z.ZodType<T>, options: unknown): T {
  const read = schema.safeParse(options);
  if (read.success) return read.data;
  const wrong = read.error.issues.map((i) => `--${dashed(String(i.path[0]))} ${i.message}`);
  throw new HuiyinError("usage", `${wrong.join("; ")}. See huiyin VERB --help.`);
}

const dashed = (name: string): string =>
  [...name].map((c) => (c >= "A" && c <= "Z" ? `-${c.toLowerCase()}` : c)).join("");
