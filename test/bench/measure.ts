/** What was measured of one subject. */
export interface Row {
  subject: string;
  /** one measurement a turn */
  samples: number[];
  /** unit of the samples, e.g. "ms" or "MB/s" */
  unit: string;
  /** subject that this one is compared with; its median is 1 */
  against?: string;
  /** how often its input was doubled against the other's, where the ratio shown is that of one doubling */
  doublings?: number;
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

/** The time that this process has spent on a processor, in milliseconds: other processes' work does not add to it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * So that no subject pays for what the one before it left behind; without `--expose-gc` garbage is collected whenever.
 * The young part of the heap alone: a collection of all of it also throws away compiled code.
 */
const collectGarbage = () => void globalThis.gc?.({ type: "minor", execution: "sync" });

/** Measures subjects in turns, A B C A B C …, after one unmeasured turn each; `clock` tells the time in milliseconds. */
export async function inTurns(
  subjects: Subject[],
  turns: number,
  clock: () => number = () => performance.now(),
): Promise<Row[]> {
  const rows: Row[] = subjects.map(({ subject, rate, against, bound }) => ({
    subject,
    samples: [],
    unit: rate?.unit ?? "ms",
    ...(against === undefined ? {} : { against }),
    ...(bound === undefined ? {} : { bound }),
  }));
  for (let turn = -1; turn < turns; turn++) {
    for (const [i, { work, rate }] of subjects.entries()) {
      collectGarbage();
      const begun = clock();
      await work();
      const ms = clock() - begun;
      if (turn >= 0) rows[i]?.samples.push(rate === undefined ? ms : rate.of(ms));
    }
  }
  return rows;
}

/** An input made to be slow: what it is, and the work on it at a length. */
export interface Hostile {
  what: string;
  work(length: number): () => unknown;
}

/**
 * Doublings from the shorter input to the longer. One step of memory lies among them, from what fits into the young part
 * of the heap to what does not and is copied, which costs a factor of two to three once, whatever the length.
 */
const DOUBLINGS = 4;
/** Turns for each length, taken by turns. */
const HOSTILE_TURNS = 4;
/** Milliseconds on a processor that one turn takes at least: work that takes less is done again until they are over. */
const LEAST = 40;

/**
 * What a doubling of each input costs, from `length` to 16 times as much, in time on a processor and once the compiler
 * has settled: by the fastest turn of either, since whatever else the machine does only adds to the others.
 */
export async function doubled(
  inputs: readonly Hostile[],
  length: number,
  clock: () => number = processorTime,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, work } of inputs) {
    const begun = `${what}, ${length.toLocaleString("en")} long`;
    const grown = `${what}, ${2 ** DOUBLINGS} x as long: for each doubling`;
    const subjects = [
      { subject: begun, work: work(length) },
      { subject: grown, work: work(length * 2 ** DOUBLINGS), against: begun, bound: "at most 2.5 x" },
    ].map((subject) => repeated(subject, clock));
    for (const row of await inTurns(subjects, HOSTILE_TURNS, clock))
      rows.push({
        ...row,
        samples: [Math.min(...row.samples)],
        ...(row.against === undefined ? {} : { doublings: DOUBLINGS }),
      });
  }
  return rows;
}

/** A subject whose turn is its work as often as `LEAST` milliseconds hold, and its sample the time of one. */
function repeated(subject: Subject, clock: () => number): Subject {
  let times = 0;
  // The first pass is for the compiler; the second is counted.
  for (let pass = 0; pass < 2; pass++) {
    const end = clock() + LEAST;
    for (times = 0; times === 0 || clock() < end; times++) subject.work();
  }
  const work = () => {
    for (let i = 0; i < times; i++) subject.work();
  };
  return { ...subject, work, rate: { unit: "ms", of: (ms) => ms / times } };
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
    const ratio = base === undefined ? "" : `${((middle / base) ** (1 / (row.doublings ?? 1))).toFixed(2)} x`;
    return [row.subject, short(Math.min(...row.samples)), short(middle), row.unit, ratio, row.bound ?? ""];
  });
  const all = [["", "minimum", "median", "", "ratio", "bound"], ...lines];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all.map((line) => `  ${line.map((cell, i) => pad(cell, i, widths[i] ?? 0)).join("  ")}`.trimEnd()).join("\n");
}

const pad = (cell: string, column: number, width: number) =>
  column === 0 || column === 3 ? cell.padEnd(width) : column < 5 ? cell.padStart(width) : cell;
