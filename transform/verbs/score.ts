import { readFileSync } from "node:fs";
import { HuiyinError } from "../common/errors.ts";
import type { Verb } from "../common/io.ts";
import { agreement } from "../score/alpha.ts";
import { parseCases, readCases } from "../score/cases.ts";
import { predict, seedFolder } from "../score/predict.ts";
import { printAgreement, printScore } from "../score/print.ts";
import { type Coded, score, worst } from "../score/score.ts";

/** Measures the extractor, or a file of codings, against labelled cases. */
export const run: Verb = async (args, options, io) => {
  const [casesFile, codingsFile] = args;
  if (casesFile === undefined)
    throw new HuiyinError("usage", "Name a file of labelled cases: huiyin score CASES.jsonl");
  const n = worstOf(options.worst);
  const cases = existing(casesFile, () => readCases(casesFile));
  if (cases.length === 0) throw new HuiyinError("input", `${casesFile} holds no case.`);
  const seeds = seedFolder(casesFile);
  io.progress.stage(codingsFile === undefined ? "Reading cases" : "Comparing", cases.length);
  const codings: Coded[] =
    codingsFile === undefined
      ? cases.map((one, i) => {
          io.progress.at(i + 1);
          return predict(one, seeds);
        })
      : existing(codingsFile, () => parseCases(readFileSync(codingsFile, "utf8"), codingsFile));
  io.progress.at(cases.length);
  io.progress.end();
  const result = score(cases, codings);
  const alpha = options.alpha === true ? agreement(cases, codings) : null;
  if (options.json === true) {
    const worstCases = n === 0 ? {} : { worst: worst(result.cases, n) };
    await io.stdout.write(
      `${JSON.stringify({ ...result.score, ...(alpha === null ? {} : { alpha }), ...worstCases })}\n`,
    );
  } else {
    await io.stdout.write(printScore(result.score, result.cases, n) + (alpha === null ? "" : printAgreement(alpha)));
  }
  return 0;
};

function worstOf(option: unknown): number {
  if (option === undefined) return 0;
  const n = Number(option);
  if (!Number.isInteger(n) || n < 0) throw new HuiyinError("usage", `--worst takes a whole number, not "${option}".`);
  return n;
}

function existing<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new HuiyinError("missing", `There is no file ${file}.`, { cause: error });
  }
}
