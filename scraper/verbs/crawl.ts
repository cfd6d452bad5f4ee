import { z } from "zod";
import { EXIT } from "../../transform/common/errors.ts";
import type { Verb } from "../../transform/common/io.ts";
import { LIVE, workspace } from "../../transform/common/workspace.ts";
import { crawl } from "../crawl.ts";
import { chooseSources, loadRegistry } from "../registry.ts";
import { readOptions } from "./options.ts";

const Options = z.object({
  source: z.array(z.string()).default([]),
  since: z.iso.date("must be a day as YYYY-MM-DD").optional(),
  maxPages: z.coerce.number().int().positive("must be a whole number above zero").optional(),
  dryRun: z.boolean().default(false),
  registry: z.string(),
  allowLoopback: z.boolean().default(false),
  /** set by `refresh` on a schedule: lists walked lately are left alone */
  scheduled: z.boolean().default(false),
  data: z.string().default(LIVE),
  json: z.boolean().default(false),
});

export const run: Verb = async (_args, given, io) => {
  const options = readOptions(Options, given);
  const sources = chooseSources(await loadRegistry(options.registry), options.source);
  const summary = await crawl({
    workspace: workspace(options.data),
    sources,
    dryRun: options.dryRun,
    allowLoopback: options.allowLoopback,
    scheduled: options.scheduled,
    progress: io.progress,
    signal: io.signal,
    ...(options.since === undefined ? {} : { since: options.since }),
    ...(options.maxPages === undefined ? {} : { maxPages: options.maxPages }),
  });
  if (options.dryRun) {
    for (const p of summary.planned) {
      await io.stdout.write(options.json ? `${JSON.stringify(p)}\n` : `${p.source}\t${p.role}\t${p.url}\n`);
    }
    return EXIT.ok;
  }
  const { run: record } = summary;
  if (options.json) {
    await io.stdout.write(`${JSON.stringify(record)}\n`);
  } else {
    const outcomes = new Map<string, number>();
    for (const s of record.sources) {
      for (const [name, n] of Object.entries(s.outcomes)) outcomes.set(name, (outcomes.get(name) ?? 0) + n);
    }
    const told = [...outcomes].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${n} ${name}`);
    await io.stdout.write(`${record.id}: ${record.pages} addresses (${told.join(", ") || "nothing to do"})\n`);
    for (const issue of record.issues)
      io.progress.say(`${issue.stops ? "!" : "-"} ${issue.source} ${issue.kind}: ${issue.detail}`);
  }
  const failed = record.issues.some((i) => i.kind === "unreachable" || i.kind === "blocked" || i.kind === "gone");
  return failed ? EXIT.network : EXIT.ok;
};
