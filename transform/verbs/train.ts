import { writeFileSync } from "node:fs";
import { HuiyinError } from "../common/errors.ts";
import type { Verb } from "../common/io.ts";
import { examplesOf } from "../figures/classifier/examples.ts";
import { type Example, learn, SETTINGS } from "../figures/classifier/training.ts";
import { readCases } from "../score/cases.ts";
import { seedFolder, textOf } from "../score/predict.ts";

/**
 * `huiyin train`: learns the classifier that the grammar's names are held against from files of labelled cases, and
 * writes its weights. The same cases give the same weights.
 */
export const run: Verb = async (files, options, io) => {
  if (files.length === 0) throw new HuiyinError("usage", "Name files of labelled cases: huiyin train CASES.jsonl …");
  if (typeof options.out !== "string") throw new HuiyinError("usage", "Say where the weights go: --out model.json");
  const examples: Example[] = [];
  const seen = new Set<string>();
  io.progress.stage("Reading cases", files.length);
  for (const [i, file] of files.entries()) {
    for (const one of readCases(file)) {
      const text = textOf(one, seedFolder(file));
      if (text === null || seen.has(text)) continue;
      seen.add(text);
      examples.push(...examplesOf(one, text));
    }
    io.progress.at(i + 1);
  }
  io.progress.end();
  const figures = examples.filter((e) => e.code !== "").length;
  const about = { texts: seen.size, numbers: examples.length, figures, settings: SETTINGS };
  writeFileSync(options.out, `${JSON.stringify(learn(examples, SETTINGS, about), null, 1)}\n`);
  await io.stdout.write(
    `${seen.size} texts, ${examples.length} numbers, ${figures} of them figures → ${options.out}\n`,
  );
  return 0;
};
