import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { readRuns } from "../../scraper/archive/runs.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { contents, crawlInProcess, journalSize } from "./killing.ts";
import { tempDir } from "./kit.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await serveSample({ harmless: true });
});
afterAll(() => sample.close());

it("killed at any moment, the crawl goes on without losing or repeating a committed page", async () => {
  const dir = tempDir();
  const registry = join(dir, "registry");
  await sample.writeRegistry(registry);
  const undisturbed = await crawlInProcess(registry, join(dir, "whole"), null);
  expect(undisturbed.code, undisturbed.output).toBe(0);
  const whole = await contents(join(dir, "whole"));
  expect(whole.captures.length).toBeGreaterThan(200);
  const size = journalSize(join(dir, "whole"));
  for (const share of [0.1, 0.8]) {
    const data = join(dir, `killed-${share}`);
    const first = await crawlInProcess(registry, data, Math.round(size * share));
    expect(first.code).toBeNull();
    const again = await crawlInProcess(registry, data, null);
    expect(again.code, again.output).toBe(0);
    const found = await contents(data);
    expect(found.repeated).toEqual([]);
    expect(found.captures).toEqual(whole.captures);
    expect(readRuns(workspace(data).archive).at(-1)?.state).toBe("finished");
    expect(existsSync(join(data, "archive", "journal.jsonl"))).toBe(true);
  }
}, 120_000);
