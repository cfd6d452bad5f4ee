import { z } from "zod";
import { EXIT } from "../../transform/common/errors.ts";
import type { Verb } from "../../transform/common/io.ts";
import { LIVE, workspace } from "../../transform/common/workspace.ts";
import { importWarcs } from "../import.ts";
import { loadRegistry } from "../registry.ts";
import { readOptions } from "./options.ts";

const Options = z.object({
  allHosts: z.boolean().default(false),
  match: z.string().min(1).optional(),
  registry: z.string(),
  data: z.string().default(LIVE),
  json: z.boolean().default(false),
});

export const run: Verb = async (files, given, io) => {
  const options = readOptions(Options, given);
  const summary = await importWarcs({
    workspace: workspace(options.data),
    files,
    sources: await loadRegistry(options.registry),
    allHosts: options.allHosts,
    progress: io.progress,
    signal: io.signal,
    ...(options.match === undefined ? {} : { match: options.match }),
  });
  const { run: record, broken, ...counts } = summary;
  if (options.json) await io.stdout.write(`${JSON.stringify({ run: record.id, ...counts, broken })}\n`);
  else {
    const { records, taken, known, passed } = counts;
    await io.stdout.write(
      `${record.id}: ${records} records, ${taken} pages taken, ${known} known already, ${passed} passed over, ${broken.length} faults\n`,
    );
    for (const b of broken) io.progress.say(`- ${b.file} at ${b.offset}: ${b.fault}`);
  }
  return broken.length > 0 ? EXIT.input : EXIT.ok;
};
