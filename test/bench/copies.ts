/**
 * Copies among made-up reports: sketching and the index against comparing every pair, and a hundred thousand reports at
 * a stroke. By itself, with another number of reports: `npx tsx test/bench/copies.ts 20000`.
 */
import { pathToFileURL } from "node:url";
import { compare } from "../../transform/copies/compare.ts";
import { CopyIndex } from "../../transform/copies/copies.ts";
import { type Sketch, sketchOf } from "../../transform/copies/sketch.ts";
import { corpus } from "../transform/copies/corpus.ts";
import { inTurns, type Row, table } from "./measure.ts";

export const name = "copies";

const SMALL = 800;
const LARGE = 100_000;
const TURNS = 3;
const MEGABYTE = 1024 * 1024;

/** Every pair of sketches, as a search without an index would compare them. */
function everyPair(sketches: Sketch[]): number {
  let found = 0;
  sketches.forEach((a, i) => {
    for (const b of sketches.slice(i + 1)) if (compare(a, b).verdict !== "different") found++;
  });
  return found;
}

function indexed(sketches: Sketch[]): CopyIndex {
  const index = new CopyIndex();
  for (const sketch of sketches) index.add(sketch);
  return index;
}

/** Adds so many reports; seconds and megabytes, without the making of the reports. */
function atAStroke(size: number): { seconds: number; megabytes: number; missed: number; wrong: number } {
  const index = new CopyIndex();
  const truth = new Map<string, string>();
  let ms = 0;
  for (const report of corpus(size, 1)) {
    if (report.of !== null) truth.set(report.id, report.of.original);
    const begun = performance.now();
    index.add(report);
    ms += performance.now() - begun;
  }
  const begun = performance.now();
  const found = index.copyOf();
  ms += performance.now() - begun;
  const missed = [...truth].filter(([id, original]) => found.get(id) !== original).length;
  const wrong = [...found].filter(([id, original]) => truth.get(id) !== original).length;
  return { seconds: ms / 1000, megabytes: index.bytes / MEGABYTE, missed, wrong };
}

export async function run(large = LARGE): Promise<Row[]> {
  const reports = [...corpus(SMALL, 1)];
  const sketches = reports.map(sketchOf);
  const pairs = `every pair of ${SMALL}`;
  const rows = await inTurns(
    [
      { subject: pairs, work: () => everyPair(sketches) },
      { subject: `index of ${SMALL}`, work: () => indexed(sketches).copyOf(), against: pairs },
      { subject: `sketching ${SMALL}`, work: () => reports.map(sketchOf) },
    ],
    TURNS,
  );
  const all = atAStroke(large);
  return [
    ...rows,
    { subject: `${large} reports`, samples: [all.seconds], unit: "s", bound: "minutes" },
    { subject: `${large} reports, index`, samples: [all.megabytes], unit: "MB" },
    { subject: `${large} reports, copies missed`, samples: [all.missed], unit: "" },
    { subject: `${large} reports, wrong copies`, samples: [all.wrong], unit: "" },
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${name}\n${table(await run(Number(process.argv[2] ?? LARGE)))}\n`);
}
