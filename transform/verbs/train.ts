import { writeFileSync } from "node:fs";
import { HuiyinError } from "../common/errors.ts";
import type { Io, Verb } from "../common/io.ts";
import { examplesOf } from "../figures/classifier/examples.ts";
import { JUDGE_SETTINGS, type JudgedCase, learnJudge } from "../figures/classifier/judging.ts";
import { keptFile, type WeightsFile } from "../figures/classifier/model.ts";
import { type Reading, readingOf, readReadings } from "../figures/classifier/readings.ts";
import { learn, pruned, SETTINGS } from "../figures/classifier/training.ts";
import { type Case, readCases } from "../score/cases.ts";
import { seedFolder, textOf } from "../score/predict.ts";

/**
 * `huiyin train`: learns from files of labelled cases the classifier that names numbers beside the grammar, and writes
 * its weights. With `--readings`, what the rules made of some of the cases before they learned from them, it also
 * learns how far each is right where they differ; without, what was learned of that stays. The same cases give the
 * same weights. With `--write-readings` nothing is learned: it writes what the rules now make of the cases.
 */
export const run: Verb = async (files, options, io) => {
  if (files.length === 0) throw new HuiyinError("usage", "Name files of labelled cases: huiyin train CASES.jsonl …");
  const readings = options.writeReadings;
  if (typeof readings === "string") return await write(files, readings, io);
  if (typeof options.out !== "string") throw new HuiyinError("usage", "Say where the weights go: --out model.json");
  const known = typeof options.readings === "string" ? readReadings(options.readings) : null;
  const cases: JudgedCase[] = [];
  eachText(files, io, (one, text) => {
    cases.push({ id: one.id, numbers: examplesOf(one, text), reading: known?.get(one.id) ?? null });
  });
  const numbers = cases.flatMap((one) => one.numbers);
  const figures = numbers.filter((n) => n.code !== "").length;
  const about = { texts: cases.length, numbers: numbers.length, figures, settings: SETTINGS };
  const judge = known === null ? keptFile().judge : learnJudge(cases, SETTINGS, JUDGE_SETTINGS);
  const file: WeightsFile = { ...pruned(learn(numbers, SETTINGS, about)), judge };
  writeFileSync(options.out, `${JSON.stringify(file, null, 1)}\n`);
  await io.stdout.write(
    `${cases.length} texts, ${numbers.length} numbers, ${figures} of them figures → ${options.out}\n`,
  );
  return 0;
};

async function write(files: string[], out: string, io: Io): Promise<number> {
  const readings: Reading[] = [];
  eachText(files, io, (one, text) => readings.push(readingOf(one, text)));
  writeFileSync(out, readings.map((reading) => `${JSON.stringify(reading)}\n`).join(""));
  await io.stdout.write(`${readings.length} texts as the rules read them → ${out}\n`);
  return 0;
}

/** Goes through the cases that have a text, each text once. */
function eachText(files: string[], io: Io, take: (one: Case, text: string) => void): void {
  const seen = new Set<string>();
  io.progress.stage("Reading cases", files.length);
  for (const [i, file] of files.entries()) {
    for (const one of readCases(file)) {
      const text = textOf(one, seedFolder(file));
      if (text === null || seen.has(text)) continue;
      seen.add(text);
      take(one, text);
    }
    io.progress.at(i + 1);
  }
  io.progress.end();
}
