import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Clock } from "../../scraper/clock.ts";
import { type CrawlOptions, crawl } from "../../scraper/crawl.ts";
import type { Source } from "../../scraper/registry.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { type Answer, serveTiny, type Tiny } from "./tiny.ts";

export { type Answer, listPage, rowsUpTo, source, type Tiny } from "./tiny.ts";

/** A folder that is gone when the test is over. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), "huiyin-scraper-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A tiny server that is closed when the test is over. */
export async function tiny(answers: Record<string, Answer | string>): Promise<Tiny> {
  const served = await serveTiny(answers);
  onTestFinished(() => served.close());
  return served;
}

/** Runs a crawl of this machine's servers into a folder. */
export function crawlInto(dir: string, sources: Source[], options: Partial<CrawlOptions> = {}) {
  return crawl({ workspace: workspace(dir), sources, allowLoopback: true, ...options });
}

/** Time that passes only where something sleeps. */
export function fakeClock(start = Date.UTC(2026, 0, 1)): Clock & { time: number; slept: number[] } {
  const clock = {
    time: start,
    slept: [] as number[],
    now: () => clock.time,
    sleep: async (ms: number) => {
      clock.slept.push(ms);
      clock.time += Math.max(0, ms);
      await Promise.resolve();
    },
  };
  return clock;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
