import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serveSample } from "../../data/sample/server.ts";
import { SITES } from "../../data/sample/sites.ts";
import { FAMILIES, loadRegistry } from "../../scraper/registry.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "huiyin-sample-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("the registry that it writes is one that the crawler reads, one file a site", async () => {
  const sample = await serveSample();
  try {
    await sample.writeRegistry(join(dir, "sources"));
    expect((await readdir(join(dir, "sources"))).sort()).toEqual(sample.siteIds.map((id) => `${id}.yaml`).sort());
    const sources = await loadRegistry(join(dir, "sources"));
    expect(sources.map((s) => s.id).sort()).toEqual([...sample.siteIds].sort());
    for (const source of sources) {
      expect(source.status).toBe("sample");
      expect(source.politeness.delay).toBe(0);
      expect(source.address).toBe(`${sample.origin(source.id)}/`);
    }
  } finally {
    await sample.close();
  }
});

test("the sites play every family that the crawler knows", () => {
  expect(new Set(SITES.map((s) => s.family))).toEqual(new Set(FAMILIES));
});

test("sites take consecutive ports from the one that is named, and give them back", async () => {
  const probe = await serveSample({ harmless: true });
  const taken = Number(new URL(probe.origin("sample-henan")).port);
  await expect(serveSample({ port: taken })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await probe.close();
  for (const first of [45_000, 46_000, 47_000, 48_000]) {
    const sample = await serveSample({ port: first, harmless: true }).catch(() => null);
    if (sample === null) continue;
    expect(sample.siteIds.map((id) => Number(new URL(sample.origin(id)).port))).toEqual(SITES.map((_, i) => first + i));
    await sample.close();
    return;
  }
});

test("an unknown site is an error that names it", async () => {
  const sample = await serveSample({ harmless: true });
  expect(() => sample.origin("nowhere")).toThrow('the sample has no site "nowhere"');
  await sample.close();
});
