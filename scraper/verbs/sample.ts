import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { conductOf } from "../../data/sample/conduct.ts";
import { readFaults } from "../../data/sample/faultFile.ts";
import type { Fault } from "../../data/sample/faults.ts";
import { samplePages } from "../../data/sample/pages.ts";
import { type Request, serveSample } from "../../data/sample/server.ts";
import { HuiyinError } from "../../transform/common/errors.ts";
import type { Io, Verb } from "../../transform/common/io.ts";

/** One line a page: site, kind, number of figures, path and the page whose figures these are. */
async function list(io: Io): Promise<void> {
  const pages = samplePages();
  for (const site of new Set(pages.map((p) => p.site))) {
    const own = pages.filter((p) => p.site === site);
    const figures = own.reduce((n, p) => n + p.expected.length, 0);
    await io.stdout.write(`${site}: ${own.length} pages, ${figures} figures\n`);
    for (const p of own) {
      await io.stdout.write(`  ${p.kind}\t${p.expected.length}\t${p.path}\t${p.sourceAddress ?? "-"}\n`);
    }
  }
}

function portOf(option: unknown): number {
  const port = Number(option ?? 0);
  if (Number.isInteger(port) && port >= 0 && port <= 65_500) return port;
  throw new HuiyinError("usage", `--port needs a number from 0 to 65500, not "${String(option)}".`);
}

function faultsOf(option: unknown): Fault[] {
  if (option === undefined) return [];
  const file = String(option);
  if (!existsSync(file)) throw new HuiyinError("missing", `There is no file ${file}.`);
  try {
    return readFaults(readFileSync(file, "utf8"), Date.now());
  } catch (cause) {
    throw new HuiyinError("usage", `${file} cannot be used: ${(cause as Error).message}`, { cause });
  }
}

/** How whoever asked went about with each site. */
async function tell(requests: Request[], io: Io): Promise<void> {
  for (const c of conductOf(requests)) {
    const [asked, of] = c.articles;
    await io.stdout.write(
      `${c.site}: ${c.requests} requests, ${asked} of ${of} articles asked for, ${c.forbidden} against robots.txt, ${c.early} before the time named, ${c.overlapping} at once with another\n`,
    );
  }
}

/**
 * Serves the bundled sample until it is stopped, and tells then how it was asked; with --list, lists its pages and
 * serves nothing.
 */
export const run: Verb = async (_args, options, io) => {
  if (options.list === true) {
    await list(io);
    return 0;
  }
  const sample = await serveSample({ port: portOf(options.port), faults: faultsOf(options.faults) });
  try {
    for (const id of sample.siteIds) await io.stdout.write(`${id}\t${sample.origin(id)}/\n`);
    io.stderr.write("Serving the sample; press Ctrl-C to stop.\n");
    if (!io.signal.aborted) await once(io.signal, "abort");
    await tell(sample.requests(), io);
  } finally {
    await sample.close();
  }
  return 0;
};
