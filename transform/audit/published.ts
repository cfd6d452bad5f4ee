import { z } from "zod";
import { type Audit, Check, Derived, Observation, Suspect } from "../codebook.ts";
import { HuiyinError } from "../common/errors.ts";
import { publishedDatabase, type Workspace } from "../common/workspace.ts";
import { type Database, openDatabase } from "../load/database.ts";
import type { Found } from "./given.ts";

const ReportRow = z.object({
  report_id: z.string(),
  title: z.string().nullable(),
  region: z.string().nullable(),
  published_on: z.unknown(),
  url: z.string(),
  copy_of: z.string().nullable(),
});
const FigureRow = Observation.pick({
  evidence: true,
  value: true,
  bound: true,
  status: true,
  session: true,
  year: true,
  measure: true,
  unit: true,
  class_label: true,
  label: true,
  level: true,
  outcome: true,
});
const DerivedRow = Derived.omit({ from: true }).extend({ from_figures: z.array(z.number()) });

async function open(workspace: Workspace): Promise<Database> {
  const file = publishedDatabase(workspace);
  if (file === null) {
    throw new HuiyinError(
      "missing",
      `Nothing has been published in ${workspace.dir} yet. Run "npm start" for the bundled sample, or: huiyin refresh. A file can be audited without: huiyin audit FILE`,
    );
  }
  return openDatabase(file, { access_mode: "READ_ONLY" });
}

/**
 * The audit of the published report whose id begins with `prefix`.
 * @throws HuiyinError where nothing is published, none begins so, or several do
 */
export async function publishedAudit(prefix: string, workspace: Workspace): Promise<Found> {
  const database = await open(workspace);
  try {
    const report = await oneReport(database, prefix);
    const rows = <Row extends z.ZodType>(row: Row, columns: string, table: string) =>
      database.rows(row, `SELECT ${columns} FROM ${table} WHERE report_id = $1 ORDER BY ordinal`, [report.report_id]);
    const columns = "instrument, measure, unit, outcome, class_label, level, label, term, session, year, replaces";
    const derived = await rows(DerivedRow, `${columns}, low, high, derivation, from_figures, confirmed`, "derivations");
    const audit: Audit = {
      checks: await rows(Check, "identity, formula, figures, printed, expected, verdict", "checks"),
      derived: derived.map(({ from_figures, ...d }) => ({ ...d, from: from_figures })),
      suspects: await rows(Suspect, "figure, printed, value, change, repairs", "suspects"),
    };
    const figures = await rows(FigureRow, Object.keys(FigureRow.shape).join(", "), "observations");
    return { id: report.report_id, heading: headingOf(report), figures, audit };
  } finally {
    database.close();
  }
}

async function oneReport(database: Database, prefix: string): Promise<z.infer<typeof ReportRow>> {
  const found = await database.rows(
    ReportRow,
    "SELECT report_id, title, region, CAST(published_on AS VARCHAR) AS published_on, url, copy_of FROM reports WHERE starts_with(report_id, $1) ORDER BY report_id LIMIT 11",
    [prefix],
  );
  const [first] = found;
  if (first === undefined)
    throw new HuiyinError("missing", `No published report has an id that begins with ${prefix}.`);
  if (found.length === 1) return first;
  const more = found.slice(0, 10).map((r) => `  ${r.report_id}  ${r.title ?? r.url}`);
  throw new HuiyinError("usage", `Several reports begin with ${prefix}; give more digits:\n${more.join("\n")}`);
}

function headingOf(r: z.infer<typeof ReportRow>): string[] {
  const where = [r.region, r.published_on].filter((w) => typeof w === "string").join(" · ");
  const copy = r.copy_of === null ? [] : [`a copy of report ${r.copy_of}`];
  return [`${r.report_id}  ${r.title ?? ""}`.trimEnd(), where, r.url, ...copy].filter((h) => h !== "");
}

export const Contradiction = z.object({
  report_id: z.string(),
  title: z.string().nullable(),
  region: z.string().nullable(),
  formula: z.string(),
});

/** Every published report that contradicts itself, with its first failing check; copies left out. */
export async function contradictions(workspace: Workspace): Promise<z.infer<typeof Contradiction>[]> {
  const database = await open(workspace);
  try {
    return await database.rows(
      Contradiction,
      `SELECT report_id, title, region, formula FROM checks JOIN reports USING (report_id)
       WHERE verdict = 'fails' AND copy_of IS NULL
       QUALIFY row_number() OVER (PARTITION BY report_id ORDER BY checks.ordinal) = 1 ORDER BY report_id`,
    );
  } finally {
    database.close();
  }
}
