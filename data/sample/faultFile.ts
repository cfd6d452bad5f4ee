import { parse } from "yaml";
import { z } from "zod";
import type { Fault } from "./faults.ts";

const status = z.number().int().min(100).max(599);

const Misdeed = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("status"),
    status,
    retryAfter: z.union([z.number().min(0), z.iso.datetime().transform((text) => new Date(text))]).optional(),
    /** seconds from when the file is read, sent as a date */
    retryAfterDate: z.number().min(0).optional(),
    body: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal("firewall"), status: z.literal([403, 412, 521]) }),
  z.strictObject({ kind: z.literal("challenge"), status: status.optional() }),
  z.strictObject({
    kind: z.literal("moved"),
    to: z.string(),
    status: z.literal([301, 302, 303, 307, 308]).optional(),
  }),
  z.strictObject({ kind: z.literal(["gone", "layout", "reset", "short", "bad-chunk"]) }),
  z.strictObject({ kind: z.literal("rewrite"), from: z.string().min(1), to: z.string() }),
  z.strictObject({ kind: z.literal("total"), add: z.number().int() }),
  z.strictObject({ kind: z.literal("slow"), ms: z.number().min(0).max(600_000) }),
]);

const File = z.array(
  z.strictObject({
    site: z.string(),
    path: z.string().startsWith("/"),
    times: z.number().int().positive().optional(),
    does: Misdeed,
  }),
);

/**
 * Reads faults from YAML, as `conformance.yaml` has them. `now` in milliseconds since 1970.
 * @throws Error naming the entry that is wrong
 */
export function readFaults(yaml: string, now: number): Fault[] {
  const read = File.safeParse(parse(yaml));
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return read.data.map(({ does, times, ...at }): Fault => {
    const { retryAfterDate, ...rest } = { retryAfterDate: undefined, ...does };
    const date = retryAfterDate === undefined ? {} : { retryAfter: new Date(now + retryAfterDate * 1000) };
    return { ...at, ...(times === undefined ? {} : { times }), does: { ...rest, ...date } as Fault["does"] };
  });
}
