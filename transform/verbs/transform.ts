import { HuiyinError } from "../common/errors.ts";
import type { Verb } from "../common/io.ts";
import { LIVE, workspace } from "../common/workspace.ts";
import { transformArchive } from "../load/transform.ts";

/** A whole number of an option. */
function wholeNumber(value: unknown, name: string): number | undefined {
  if (value === undefined) return undefined;
  const n = Number(value);
  if (Number.isInteger(n) && n >= 1 && n <= 64) return n;
  throw new HuiyinError("usage", `--${name} takes a whole number from 1 to 64, not "${String(value)}".`);
}

/** `huiyin transform`: reads the archive and loads the figures into DuckDB. */
export const run: Verb = async (_args, options, io) => {
  const where = workspace(typeof options.data === "string" ? options.data : LIVE);
  const workers = wholeNumber(options.workers, "workers");
  const result = await transformArchive({
    workspace: where,
    all: options.all === true,
    ...(workers === undefined ? {} : { workers }),
    progress: io.progress,
    signal: io.signal,
  });
  io.progress.end();
  for (const { source, since, reasons } of result.held) {
    const stands = since === null ? "nothing of it is published" : `its figures of ${since} stand`;
    io.progress.say(`! ${source}: ${stands}. ${reasons.join("; ") || "See its last crawls."}`);
  }
  if (options.json === true) {
    await io.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  }
  const what = `${result.reports} reports with ${result.observations} figures from ${result.captures} captures`;
  const how = result.changed ? `${result.read} pages read, ${result.known} known` : "nothing had changed";
  await io.stdout.write(`${where.database}: ${what} (${how}), ${result.issues} issues\n`);
  return 0;
};
