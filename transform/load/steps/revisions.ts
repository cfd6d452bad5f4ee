import { z } from "zod";
import { appendAll } from "../append.ts";
import type { Database } from "../database.ts";
import { idRanges, type Range, within } from "../ranges.ts";
import type { RevisionRow } from "../schema.ts";
import { revisions } from "../tables/figures.ts";

/** Silent edits: what changed in the figures of one page from one capture to the next. */

const row = revisions.row.shape;

const Figure = z.object({
  reading_id: z.string(),
  instrument: row.instrument,
  measure: row.measure,
  unit: row.unit,
  outcome: row.outcome,
  class_label: row.class_label,
  level: row.level,
  aspect: z.string().nullable(),
  subset: z.string().nullable(),
  label: row.label,
  term: z.number().nullable(),
  session: z.number().nullable(),
  year: row.year,
  value: z.number().nullable(),
  bound: z.string(),
  status: z.string(),
  evidence: z.string(),
});
export type Figure = z.infer<typeof Figure>;

const SUBJECT = [
  "instrument",
  "measure",
  "unit",
  "outcome",
  "class_label",
  "level",
  "aspect",
  "subset",
  "label",
  "term",
  "session",
  "year",
] as const;

const subjectOf = (f: Figure) => JSON.stringify(SUBJECT.map((k) => f[k]));
const saysSame = (a: Figure, b: Figure) => a.value === b.value && a.bound === b.bound && a.status === b.status;

export interface Difference {
  before: Figure | null;
  after: Figure | null;
}

function grouped(figures: Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const f of figures) {
    const key = subjectOf(f);
    const group = groups.get(key);
    if (group) group.push(f);
    else groups.set(key, [f]);
  }
  return groups;
}

/** Takes out what both sides say alike; what is left of each, in order. */
function unlike(before: Figure[], after: Figure[]): [Figure[], Figure[]] {
  const left = [...after];
  const gone = before.filter((b) => {
    const at = left.findIndex((a) => saysSame(a, b));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [gone, left];
}

/**
 * What changed between two versions of a page's figures. Figures about the same thing are compared; among several of
 * one subject those that say the same are matched first, the rest in reading order.
 */
export function differences(before: Figure[], after: Figure[]): Difference[] {
  const [old, now] = [grouped(before), grouped(after)];
  const found: Difference[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [gone, come] = unlike(old.get(key) ?? [], now.get(key) ?? []);
    for (let i = 0; i < Math.max(gone.length, come.length); i++) {
      found.push({ before: gone[i] ?? null, after: come[i] ?? null });
    }
  }
  return found;
}

/** One stretch of captures of a page that showed the same version. */
const Stretch = z.object({
  report_id: z.string(),
  reading_id: z.string(),
  bytes_id: z.string(),
  first_at: z.string(),
  last_at: z.string(),
});

/** Pages that showed more than one version, each run of captures of one version as a row, in the order of time. */
const STRETCHES = `
  WITH pages AS (
    SELECT c.report_id, s.url, s.nth, s.reading_id, s.bytes_id, s.fetched_at
    FROM shown s JOIN chosen c USING (url)
    WHERE s.reading_id IS NOT NULL AND NOT s.absent
      AND s.url IN (SELECT url FROM shown WHERE reading_id IS NOT NULL GROUP BY url HAVING count(DISTINCT reading_id) > 1)
  ), marked AS (
    SELECT *, CASE WHEN reading_id IS DISTINCT FROM lag(reading_id) OVER (PARTITION BY url ORDER BY nth) THEN 1 ELSE 0 END AS turn
    FROM pages
  ), numbered AS (SELECT *, sum(turn) OVER (PARTITION BY url ORDER BY nth) AS stretch FROM marked)
  SELECT report_id, reading_id, arg_min(bytes_id, nth) AS bytes_id,
    strftime(min(fetched_at), '%Y-%m-%dT%H:%M:%S.%gZ') AS first_at, strftime(max(fetched_at), '%Y-%m-%dT%H:%M:%S.%gZ') AS last_at
  FROM numbered GROUP BY report_id, stretch, reading_id ORDER BY report_id, stretch`;

const figuresOf = (some: string) => `
  SELECT reading_id, instrument, measure, unit, outcome, class_label, level, aspect, subset, label, term, session, "year",
    value, bound, status, evidence
  FROM r.read_observations WHERE reading_id IN (SELECT reading_id ${some}) ORDER BY reading_id, ordinal`;

type Page = z.infer<typeof Stretch>[];

function rowsOf(stretches: Page, figures: Map<string, Figure[]>): RevisionRow[] {
  const rows: RevisionRow[] = [];
  stretches.slice(1).forEach((later, i) => {
    const earlier = stretches[i];
    if (!earlier) return;
    for (const { before, after } of differences(
      figures.get(earlier.reading_id) ?? [],
      figures.get(later.reading_id) ?? [],
    )) {
      const shown = after ?? before;
      if (!shown) continue;
      const { instrument, measure, unit, outcome, class_label, level, label, year } = shown;
      rows.push({
        report_id: later.report_id,
        ordinal: rows.length,
        change: before === null ? "added" : after === null ? "withdrawn" : "changed",
        instrument,
        measure,
        unit,
        outcome,
        class_label,
        level,
        label,
        year,
        old_value: before?.value ?? null,
        new_value: after?.value ?? null,
        old_evidence: before?.evidence ?? null,
        new_evidence: after?.evidence ?? null,
        old_capture_id: earlier.bytes_id,
        new_capture_id: later.bytes_id,
        last_seen_at: earlier.last_at,
        seen_at: later.first_at,
      });
    }
  });
  return rows;
}

/** Stretches whose figures are held at a time. */
const HELD = 5000;

const Count = z.object({ n: z.bigint() });

async function revisionsIn(database: Database, range: Range): Promise<RevisionRow[]> {
  const some = `FROM stretches WHERE ${within("report_id", range)}`;
  const pages = new Map<string, Page>();
  for (const stretch of await database.rows(Stretch, some)) {
    const page = pages.get(stretch.report_id);
    if (page) page.push(stretch);
    else pages.set(stretch.report_id, [stretch]);
  }
  const figures = new Map<string, Figure[]>();
  for (const figure of await database.rows(Figure, figuresOf(some))) {
    const list = figures.get(figure.reading_id);
    if (list) list.push(figure);
    else figures.set(figure.reading_id, [figure]);
  }
  return [...pages.values()].flatMap((page) => rowsOf(page, figures));
}

export async function loadRevisions(database: Database): Promise<void> {
  await database.run(`CREATE TEMP TABLE stretches AS ${STRETCHES}`);
  const count = Number((await database.rows(Count, "SELECT count(*) AS n FROM stretches"))[0]?.n);
  for (const range of idRanges(count / HELD)) {
    await appendAll(database.connection, revisions, await revisionsIn(database, range));
  }
}
