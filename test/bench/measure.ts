/** What was measured of one subject. */
export interface Row {
  subject: string;
  /** one measurement a turn */
  samples: number[];
  /** unit of the samples, e.g. "ms" or "MB/s" */
  unit: string;
  /** subject that this one is compared with; its median is 1 */
  against?: string;
  /** what must hold, for the reader: "at most 2 x cheerio.load" */
  bound?: string;
}

export interface Bench {
  name: string;
  run(): Promise<Row[]>;
}

export function isBench(module: unknown): module is Bench {
  const candidate = module as Partial<Bench> | null;
  return typeof candidate?.name === "string" && typeof candidate.run === "function";
}

export interface Subject {
  subject: string;
  work(): unknown;
  /** from milliseconds for one turn to a sample in `unit`; milliseconds themselves where left out */
  rate?: { unit: string; of(ms: number): number };
  against?: string;
  bound?: string;
}

/** Measures subjects in turns, A B C A B C …, after one unmeasured turn each. */
export async function inTurns(subjects: Subject[], turns: number): Promise<Row[]> {
  const rows: Row[] = subjects.map(({ subject, rate, against, bound }) => ({
    subject,
    samples: [],
    unit: rate?.unit ?? "ms",
    ...(against === undefined ? {} : { against }),
    ...(bound === undefined ? {} : { bound }),
  }));
  for (let turn = -1; turn < turns; turn++) {
    for (const [i, { work, rate }] of subjects.entries()) {
      const begun = performance.now();
      await work();
      const ms = performance.now() - begun;
      if (turn >= 0) rows[i]?.samples.push(rate === undefined ? ms : rate.of(ms));
    }
  }
  return rows;
}

/** The middle value; of an even number of values, the mean of the two in the middle. NaN of none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

const short = (x: number) => (Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(3));

/** Subjects below each other, with their smallest and middle sample and their ratio to what they are compared with. */
export function table(rows: Row[]): string {
  const medians = new Map(rows.map((row) => [row.subject, median(row.samples)]));
  const lines = rows.map((row) => {
    const base = row.against === undefined ? undefined : medians.get(row.against);
    const middle = medians.get(row.subject) ?? Number.NaN;
    const ratio = base === undefined ? "" : `${(middle / base).toFixed(2)} x`;
    return [row.subject, short(Math.min(...row.samples)), short(middle), row.unit, ratio, row.bound ?? ""];
  });
  const all = [["", "minimum", "median", "", "ratio", "bound"], ...lines];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all.map((line) => `  ${line.map((cell, i) => pad(cell, i, widths[i] ?? 0)).join("  ")}`.trimEnd()).join("\n");
}

const pad = (cell: string, column: number, width: number) =>
  column === 0 || column === 3 ? cell.padEnd(width) : column < 5 ? cell.padStart(width) : cell;
