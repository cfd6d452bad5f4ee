import { HuiyinError } from "../common/errors.ts";
import type { Verb } from "../common/io.ts";
import { LIVE, workspace } from "../common/workspace.ts";
import { publishRelease } from "../publish/publish.ts";

/** Releases to keep: of the option, else of the environment; all where neither says. */
function keepOf(option: unknown): number | undefined {
  const value = option ?? process.env.HUIYIN_KEEP_RELEASES;
  if (value === undefined || value === "") return undefined;
  const n = Number(value);
  if (Number.isInteger(n) && n >= 2) return n;
  throw new HuiyinError("usage", `The number of releases to keep is a whole number from 2 on, not "${String(value)}".`);
}

/** `huiyin publish`: writes a release and the site. */
export const run: Verb = async (_args, options, io) => {
  const keep = keepOf(options.keep);
  const result = await publishRelease({
    workspace: workspace(typeof options.data === "string" ? options.data : LIVE),
    site: options.site !== false,
    ...(keep === undefined ? {} : { keep }),
    progress: io.progress,
    signal: io.signal,
  });
  io.progress.end();
  if (options.json === true) {
    await io.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  }
  const size = `${result.files} files, ${(result.bytes / 1e6).toFixed(1)} MB`;
  await io.stdout.write(`${result.made ? "Released" : "Unchanged:"} ${result.version} (${size}) in ${result.dir}\n`);
  if (result.site !== null) await io.stdout.write(`Site in ${result.site}\n`);
  return 0;
};
