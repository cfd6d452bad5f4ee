import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { EXIT, HuiyinError } from "../common/errors.ts";
import type { Io, Verb } from "../common/io.ts";
import type { Workspace } from "../common/workspace.ts";
import { takeLock } from "../load/lock.ts";

/** One stage of the way from the pages to the site: a verb, and the options it is called with beside the folder. */
export interface Stage {
  verb(): Promise<Verb>;
  options?: Record<string, unknown>;
  /** whether this stage and those after it have nothing to do */
  idle?(): Promise<boolean>;
}

/** The stages, each loaded only when it is reached. */
export const CRAWL = async (): Promise<Verb> => (await import("../../scraper/verbs/crawl.ts")).run;
export const TRANSFORM = async (): Promise<Verb> => (await import("./transform.ts")).run;
export const PUBLISH = async (): Promise<Verb> => (await import("./publish.ts")).run;

/**
 * Does something as the only run on its folder.
 * @throws HuiyinError (busy) at once where another run is at work there
 */
export async function alone(work: Workspace, name: string, doing: () => Promise<number>): Promise<number> {
  prepareFolder(work.dir);
  const lock = await takeLock(join(work.dir, ".run.lock"), `huiyin ${name}`);
  try {
    return await doing();
  } finally {
    lock.release();
  }
}

/**
 * Goes a way stage by stage. A source that failed does not keep the next stages from what there is; an interrupt and
 * any other failure do. Gives the exit code that was not 0, if there was one.
 */
export async function goTheWay(work: Workspace, stages: Stage[], io: Io): Promise<number> {
  let code: number = EXIT.ok;
  for (const { verb, options, idle } of stages) {
    if (await idle?.()) {
      io.progress.say("Nothing has changed since the last release: it stands.");
      return code;
    }
    const run = await verb();
    const ended = await run([], { ...options, data: work.dir }, io);
    io.progress.end();
    if (io.signal.aborted) return EXIT.interrupted;
    if (ended !== EXIT.ok && ended !== EXIT.network) return ended;
    if (ended !== EXIT.ok) code = ended;
  }
  return code;
}

/**
 * Makes a folder ready to be written to.
 * @throws HuiyinError (environment) where it is no folder; the system's own error where it may not be written
 */
function prepareFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    if (!statSync(dir).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOTDIR" && code !== "EEXIST") throw error;
    throw new HuiyinError("environment", `${dir} is not a folder. Choose another with --data DIR.`, { cause: error });
  }
}

/** A port from the command line; 0 asks the system for a free one. */
export function portOf(option: unknown, fallback: number): number {
  const port = option === undefined ? fallback : option === "" ? Number.NaN : Number(option);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new HuiyinError("usage", `--port takes a number from 0 to 65535, not "${option}".`);
}

/** Finds out at once, rather than after minutes of work, that a port is taken. */
export async function expectFree(port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
