import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { readCaptures, readOutcomes } from "../../scraper/archive/capture.ts";
import { archiveFolder } from "../../scraper/archive/folder.ts";
import { ROOT, workspace } from "../../transform/common/workspace.ts";

export interface Ended {
  code: number | null;
  output: string;
}

/** Bytes that a crawl has committed to its journal so far. */
export const journalSize = (data: string): number =>
  statSync(archiveFolder(workspace(data).archive).journal, { throwIfNoEntry: false })?.size ?? 0;

/** Runs `huiyin crawl` in a process of its own; kills it with SIGKILL once its journal is longer than `killAt` bytes. */
export async function crawlInProcess(registry: string, data: string, killAt: number | null): Promise<Ended> {
  const args = ["--import", "tsx", "huiyin.ts", "crawl", "--registry", registry, "--data", data, "--allow-loopback"];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  if (killAt !== null) {
    while (child.exitCode === null && journalSize(data) <= killAt) await wait(1);
    child.kill("SIGKILL");
  }
  return { code: await ended, output };
}

/** What a body of data holds, apart from where and when: each capture once, with how often it was committed. */
export async function contents(data: string): Promise<{ captures: string[]; repeated: string[] }> {
  const { archive } = workspace(data);
  const captures: string[] = [];
  for await (const c of readCaptures(archive)) {
    if (c.role !== "robots")
      captures.push(`${new URL(c.url).pathname}${new URL(c.url).search} ${c.status} ${c.role} ${c.digest}`);
  }
  const ends = new Map<string, number>();
  for await (const o of readOutcomes(archive)) ends.set(`${o.run} ${o.url}`, (ends.get(`${o.run} ${o.url}`) ?? 0) + 1);
  const repeated = [...ends].filter(([, n]) => n > 1).map(([key]) => key);
  return { captures: captures.sort(), repeated };
}
