/**
 * How far the description of a report agrees with labelled ones, field by field: read from the text alone, and with its
 * address, which settles places and dates that the text leaves open. Run by itself it also names each difference:
 * `npx tsx test/bench/report.ts [FILE.jsonl…]`.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { Report } from "../../transform/codebook.ts";
import { ROOT } from "../../transform/common/workspace.ts";
import { readText } from "../../transform/document.ts";
import type { Row } from "./measure.ts";

const CASES = join(ROOT, "..", "shared", "cases");
const FILES = ["dev", "dev2", "dev3"];
const FIELDS = [
  "title",
  "published_on",
  "publisher",
  "region",
  "region_code",
  "region_level",
  "kind",
  "script",
  "damage",
] as const satisfies readonly (keyof Report)[];
type Field = (typeof FIELDS)[number];

const Labelled = z.object({
  id: z.string(),
  url: z.string().nullish(),
  text: z.string().nullish(),
  seed: z.string().nullish(),
  report: Report.omit({ script: true, kind: true }).extend({ script: z.string(), kind: z.string() }),
});
type Labelled = z.infer<typeof Labelled>;

/** One field of one case where reading and label differ. */
interface Difference {
  id: string;
  field: Field;
  label: string;
  read: string;
}

interface Agreement {
  cases: number;
  differences: Difference[];
}

function labelled(file: string): Labelled[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => Labelled.parse(JSON.parse(line)));
}

function agreement(file: string, withAddress: boolean): Agreement {
  const differences: Difference[] = [];
  const cases = labelled(file);
  for (const one of cases) {
    const text = one.text ?? readFileSync(join(dirname(file), "..", "seeds", one.seed ?? ""), "utf8");
    const { report } = readText(text, withAddress ? (one.url ?? null) : null).extraction;
    for (const field of FIELDS) {
      const [label, read] = [plain(one.report[field]), plain(report[field])];
      if (label !== read) differences.push({ id: one.id, field, label, read });
    }
  }
  return { cases: cases.length, differences };
}

/** A value in the form in which values are compared: white space does not count, nor does the order of damage. */
function plain(value: string | string[] | null): string {
  if (value === null) return "—";
  return Array.isArray(value) ? value.toSorted().join(" ") : value.replaceAll(" ", "").replaceAll("\u3000", "");
}

const share = ({ cases, differences }: Agreement, field: Field) =>
  (100 * (cases - differences.filter((d) => d.field === field).length)) / cases;

export const name = "report";

/** Agreement in percent by field, for the labelled files that lie beside the project. */
export async function run(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const file of FILES) {
    const path = join(CASES, `${file}.jsonl`);
    if (!existsSync(path)) continue;
    const [text, address] = [agreement(path, false), agreement(path, true)];
    for (const field of FIELDS) {
      rows.push({ subject: `${file} ${field}, text alone`, samples: [share(text, field)], unit: "%" });
      rows.push({ subject: `${file} ${field}, with address`, samples: [share(address, field)], unit: "%" });
    }
  }
  return rows;
}

function print(file: string): void {
  const write = (line: string) => process.stdout.write(`${line}\n`);
  const [text, address] = [agreement(file, false), agreement(file, true)];
  write(`${file}: ${text.cases} reports`);
  for (const field of FIELDS) {
    const both = [text, address].map((a) => share(a, field).toFixed(1).padStart(6));
    write(`  ${field.padEnd(13)} text alone ${both[0]} %   with address ${both[1]} %`);
  }
  for (const [head, { differences }] of [
    ["text alone", text],
    ["with address", address],
  ] as const) {
    write(`\n${head}`);
    for (const field of FIELDS) {
      const own = differences.filter((d) => d.field === field);
      for (const d of own) write(`  ${field.padEnd(13)} ${d.id}  label ${d.label}  read ${d.read}`);
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = process.argv.slice(2);
  for (const file of files.length > 0 ? files : FILES.map((f) => join(CASES, `${f}.jsonl`))) print(file);
}
