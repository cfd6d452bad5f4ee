import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { EXIT, HuiyinError } from "../common/errors.ts";
import type { Io, Verb } from "../common/io.ts";
import { DEMO, type Workspace, workspace } from "../common/workspace.ts";
import { alone, CRAWL, expectFree, goTheWay, PUBLISH, portOf, TRANSFORM } from "./way.ts";

const PORT = 4317;

/** Releases of the sample that are kept: each run of it may make one. */
const KEEP = 3;

/** The sample's sites take consecutive ports from here on, or this much further where one of them is taken. */
const FIRST_PORT = 47_100;
const STRIDE = 25;
const TRIES = 40;

/** The whole way on the bundled sample: serve it, crawl it, transform, publish, build the site and serve that. */
export const run: Verb = async (_args, options, io) => {
  const work = workspace(typeof options.data === "string" ? options.data : DEMO);
  const port = portOf(options.port, PORT);
  const stays = options.once !== true;
  if (stays) await expectFree(port);
  const code = await alone(work, "start", () => theWholeWay(work, options.json === true, io));
  // One of the sample's sites misbehaves on purpose: that a source failed is no failure here.
  if (code !== EXIT.ok && code !== EXIT.network) return code;
  if (!stays) return EXIT.ok;
  const serve = (await import("./serve.ts")).run;
  return serve([], { data: work.dir, port: String(port) }, io);
};

async function theWholeWay(work: Workspace, json: boolean, io: Io): Promise<number> {
  const sample = await serveAgain(work);
  try {
    const registry = await writeRegistry(work, sample);
    const stages = [
      { verb: CRAWL, options: { registry, allowLoopback: true, json } },
      { verb: TRANSFORM, options: { json } },
      { verb: PUBLISH, options: { json, keep: KEEP } },
    ];
    return await goTheWay(work, stages, io);
  } finally {
    await sample.close();
  }
}

const Remembered = z.object({ port: z.number().int().min(1).max(65_535) });

/**
 * Serves the sample at the addresses it had in this folder before, so that a second crawl finds the same pages; the
 * first time, at the first ports that are free.
 */
async function serveAgain(work: Workspace): Promise<Sample> {
  const file = join(work.dir, "sample.json");
  const port = remembered(file);
  if (port !== null) {
    const sample = await serveAt(port);
    if (sample !== null) return sample;
    throw new HuiyinError(
      "environment",
      `The sample's sites were at port ${port} and the next ones, and another program has one of these now. ` +
        `End it, or delete ${work.dir} to begin anew elsewhere.`,
    );
  }
  for (let i = 0; i < TRIES; i++) {
    const sample = await serveAt(FIRST_PORT + i * STRIDE);
    if (sample === null) continue;
    writeWhole(file, JSON.stringify({ port: FIRST_PORT + i * STRIDE }));
    return sample;
  }
  throw new HuiyinError("environment", `No ports are free from ${FIRST_PORT} on for the sample's sites.`);
}

function remembered(file: string): number | null {
  try {
    return Remembered.parse(JSON.parse(readFileSync(file, "utf8"))).port;
  } catch {
    return null;
  }
}

async function serveAt(port: number): Promise<Sample | null> {
  try {
    return await serveSample({ port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return null;
    throw error;
  }
}

/** Writes the registry beside the old one and puts it in its place. */
async function writeRegistry(work: Workspace, sample: Sample): Promise<string> {
  const registry = join(work.dir, "sources");
  const next = `${registry}.next`;
  rmSync(next, { recursive: true, force: true });
  await sample.writeRegistry(next);
  rmSync(registry, { recursive: true, force: true });
  renameSync(next, registry);
  return registry;
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.next`, text);
  renameSync(`${file}.next`, file);
}
