import { once } from "node:events";
import { serveSite } from "../../docs/serve/server.ts";
import { EXIT } from "../common/errors.ts";
import type { Verb } from "../common/io.ts";
import { readableWorkspace } from "../common/workspace.ts";
import { portOf } from "./way.ts";

const PORT = 4317;

/** Serves the built site until it is interrupted; prints its address. */
export const run: Verb = async (_args, options, io) => {
  const data = typeof options.data === "string" ? options.data : undefined;
  const { site } = readableWorkspace(data);
  const serving = await serveSite({ dir: site, port: portOf(options.port, PORT), signal: io.signal });
  io.progress.end();
  await io.stdout.write(`${serving.address}\n`);
  io.stderr.write("Ctrl-C ends it.\n");
  if (!io.signal.aborted) await once(io.signal, "abort");
  await serving.close();
  return EXIT.interrupted;
};

export { serveSite };
