import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { ClassLabel, Damage, Instrument, Kind, Measure, Outcome, RegionLevel } from "../../transform/codebook.ts";

/**
 * A value as a fact file writes it: 52.3; "99+" for at least, "<1" for at most, "~20" for about;
 * "?" where the source withholds it.
 */
const Value = z.union([z.number(), z.string().regex(/^(\?|[<~]\d+(\.\d+)?|\d+(\.\d+)?\+)$/)]);
/** a count, or a count with its share in percent */
const Count = z.union([Value, z.tuple([Value, Value])]);
const Named = z.record(z.string(), Count);
const Session = z.tuple([z.number().int(), z.number().int().nullable()]);

const Verdict = z.strictObject({
  aspect: z.enum(["process", "result"]).optional(),
  satisfied: Count.optional(),
  basically: Count.optional(),
  both: Count.optional(),
  understanding: Count.optional(),
  dissatisfied: Count.optional(),
  /** only the shares are printed */
  shares: z.boolean().optional(),
});

const Rates = z.partialRecord(
  z.enum(["contacted", "replied", "completed", "on_time", "published", "satisfied", "both"]),
  Value,
);

/** One sentence of a report: what it says, with its figures; `phrases/` knows how it may be put. */
export const Statement = z.union([
  z.strictObject({
    about: z.strictObject({
      of: Instrument,
      session: Session.nullable().optional(),
      year: z.number().int().nullable().optional(),
    }),
  }),
  z.strictObject({ count: z.array(Measure), n: Value, share: Value.optional(), whole: z.string().optional() }),
  z.strictObject({
    screen: z.strictObject({ submitted: Value, filed: Value, rate: Value.optional() }),
    out: Named.optional(),
  }),
  z.strictObject({ split: z.record(z.string(), z.tuple([Measure, Value])) }),
  z.strictObject({ categories: Named, table: z.boolean().optional() }),
  z.strictObject({ handlers: Named }),
  z.strictObject({ proposers: Named }),
  z.strictObject({ units: z.record(z.string(), Value) }),
  z.strictObject({ rates: Rates }),
  z.strictObject({
    classes: z.array(z.tuple([Outcome, ClassLabel.nullable(), Value.nullable(), Value.nullable()]).rest(z.string())),
    form: z.enum(["prose", "list", "table"]).optional(),
    letters: z.enum(["ABC", "甲乙丙"]).optional(),
  }),
  z.strictObject({ verdict: Verdict }),
  z.strictObject({ key: Value }),
  z.strictObject({ joint: Count }),
  z.strictObject({ people: Count }),
  z.strictObject({ feedback: Value, unit: z.enum(["form", "item"]).optional() }),
  z.strictObject({ raw: z.string() }),
]);

const ReportFact = z.strictObject({
  id: z.string(),
  /** the page that prints these figures; null for a template without any */
  source: z.url().nullable(),
  place: z.string(),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  level: RegionLevel.optional(),
  kind: Kind,
  form: z.enum(["report", "news", "assignment", "yearbook", "review"]).optional(),
  title: z.string().optional(),
  by: z.string(),
  published: z.iso.date(),
  year: z.number().int().optional(),
  of: Instrument.optional(),
  suggestion: Session.optional(),
  proposal: Session.optional(),
  motion: Session.optional(),
  combined: Session.optional(),
  /** combined figures are of suggestions and proposals together, not of motions and suggestions */
  together: z.boolean().optional(),
  /** how figures are printed */
  digits: z.enum(["plain", "chinese", "full", "comma", "spaced", "broken"]).optional(),
  mask: z.enum(["stars", "x", "blank"]).optional(),
  damage: z.array(Damage).optional(),
  /** text is cut after this many statements, as a paywall does */
  cut: z.number().int().optional(),
  script: z.enum(["hans", "hant"]).optional(),
  bare: z.boolean().optional(),
  say: z.array(z.array(Statement)),
});

/** A copy of another site's report on a host that is no government's, in machine-made script. */
const MirrorFact = z.strictObject({
  id: z.string(),
  mirror: z.string(),
  published: z.iso.date(),
  by: z.string(),
  script: z.enum(["hans", "hant"]),
  gloss: z.enum(["symbol", "none"]).optional(),
  damage: z.array(Damage),
});

const Entry = z.union([MirrorFact, ReportFact]);

export type Value = z.infer<typeof Value>;
export type Count = z.infer<typeof Count>;
export type Statement = z.infer<typeof Statement>;
export type ReportFact = z.infer<typeof ReportFact>;
export type Rates = z.infer<typeof Rates>;
export type MirrorFact = z.infer<typeof MirrorFact>;
export type Entry = z.infer<typeof Entry>;

const FOLDER = new URL("./facts/", import.meta.url);

/** The figures that the sample's reports print, by site: one file a site. Throws where a file breaks the form. */
export function readFacts(): Map<string, Entry[]> {
  const files = readdirSync(FOLDER)
    .filter((f) => f.endsWith(".yaml"))
    .sort();
  return new Map(
    files.map((file) => {
      const parsed = z.array(Entry).safeParse(parse(readFileSync(new URL(file, FOLDER), "utf8")));
      if (!parsed.success) throw new Error(`data/sample/facts/${file}: ${z.prettifyError(parsed.error)}`);
      return [file.slice(0, -".yaml".length), parsed.data];
    }),
  );
}
