import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { HuiyinError } from "../common/errors.ts";
import { openDatabase } from "./database.ts";

const held = new Set<string>();

/**
 * Takes the one writer's place of a folder until `release` is called or the process ends, however it ends: the lock is
 * the operating system's, on a tiny database file, so that a kill leaves none behind.
 * @throws HuiyinError (busy) where another run has it
 */
export async function takeLock(file: string, command: string): Promise<{ release(): void }> {
  const taken = () =>
    new HuiyinError(
      "busy",
      `Another run is at work on ${dirname(file)}. Wait until it is done, then run "${command}" again.`,
    );
  if (held.has(file)) throw taken();
  held.add(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = await openDatabase(file, { access_mode: "READ_WRITE", memory_limit: "64MB", threads: "1" });
    return {
      release() {
        database.close();
        held.delete(file);
      },
    };
  } catch (error) {
    held.delete(file);
    if (error instanceof HuiyinError && error.kind === "busy") throw taken();
    throw error;
  }
}
