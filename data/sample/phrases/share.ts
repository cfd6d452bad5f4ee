import type { Count, Statement, Value } from "../facts.ts";
import type { Run } from "../text.ts";

/** The statement that has the key `K`. */
export type Of<K extends string> = Extract<Statement, Record<K, unknown>>;

/** «,占总数的20%», or «,约占总数的20%» where the share is approximate. */
export function share(lead: string, percent: Run[]): Run[] {
  return percent[0] === "约" ? [lead.replace("占", "约占"), ...percent.slice(1)] : [lead, ...percent];
}

/** A count and its share, where the fact gives one. */
export const both = (n: Count): readonly [Value, Value | null] => (Array.isArray(n) ? n : [n, null]);
